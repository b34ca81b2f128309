"""Reading articles: paragraphs, roles, tokens and keys over text that is never altered."""
