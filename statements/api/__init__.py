"""The archive for programs: JSON, for reading only. `urls` has the addresses; docs/api.md explains them."""
