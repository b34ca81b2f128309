"""Pictures of the app, and the command that draws them."""
