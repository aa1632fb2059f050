"""What is known of the world: measures, concepts, names, places, substances, rates of exchange."""
