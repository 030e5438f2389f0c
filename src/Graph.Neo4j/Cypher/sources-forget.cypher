// Withdrawn sources whose last page is gone.
// Plan: NodeByLabelScan of the sources. Rows: 0.
MATCH (s:Source) WHERE s.withdrawn AND NOT EXISTS { MATCH (p:Page) WHERE p.source = s.id } DELETE s
