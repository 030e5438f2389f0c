// Keeps a layout.
// Index: layout_view. Rows: 0.
MERGE (l:Layout {snapshot: $snapshot, view: $view}) SET l.data = $data
