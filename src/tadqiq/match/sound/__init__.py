"""Words as sounds: how alike two of them are heard, whatever script they are written in."""
