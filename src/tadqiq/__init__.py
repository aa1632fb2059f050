"""tadqiq (تدقيق): checks the figures and names of a story across its sources before publication."""
