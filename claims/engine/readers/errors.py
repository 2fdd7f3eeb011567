"""What a reader says when it cannot read."""


class UnreadableDocument(ValueError):
    """A file without readable text; the message is a sentence for the person who sent it."""
