// Whether any end is known by a mask only.
// Plan: NodeByLabelScan, Limit. Rows: 0 or 1.
MATCH (n:MaskedId) RETURN 1 AS found LIMIT 1
