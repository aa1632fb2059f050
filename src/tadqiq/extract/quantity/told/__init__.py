"""What a bare number is told of: an age, a rank, a fold, a place in a contest, a race."""
