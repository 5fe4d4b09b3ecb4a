"""Text ↔ records, with positions: the strict reader, the schemas, the canonical writer."""
