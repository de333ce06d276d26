"""Who signs a text: names, offices, outlets; bylines and the authors they name."""
