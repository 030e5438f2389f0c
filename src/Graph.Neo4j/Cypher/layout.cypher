// A kept layout.
// Index: layout_view. Rows: 0 or 1.
MATCH (l:Layout {snapshot: $snapshot, view: $view}) RETURN l.data AS data
