// Links of a range of numbers in columns, a row for each type (LINK stands for it in turn). The ends are copied onto the link.
// Index: lid_LINK. Plan: DirectedRelationshipUniqueIndexSeekByRange. Rows: one for each type.
MATCH ()-[l:LINK]->() WHERE l.lid > $low AND l.lid <= $high AND l.count > 0
RETURN 'LINK' AS type, collect(l.lid) AS lids, collect(l.from) AS from, collect(l.to) AS to, collect(l.count) AS counts, collect(l.sumFen) AS sums,
  collect(coalesce(l.first, -9223372036854775808)) AS first, collect(coalesce(l.last, -9223372036854775808)) AS last,
  collect(coalesce(l.weight, 0.0 / 0.0)) AS weights, collect(coalesce(l.type, '')) AS types
