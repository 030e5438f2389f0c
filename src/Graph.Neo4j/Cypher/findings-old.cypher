// Findings of runs that are too old to be kept.
// Index: run_state, group_rank, finding_rank. Rows: few.
MATCH (r:Run) WHERE r.state = 2 AND r.scope = $scope AND r.findings IS NOT NULL
WITH r ORDER BY r.ended DESC, r.number DESC SKIP $kept
WITH r.findings AS name
WHERE EXISTS { MATCH (g:Group) WHERE g.run = name AND g.rank > 0 } OR EXISTS { MATCH (f:Finding) WHERE f.run = name AND f.part >= '' AND f.rank > 0 }
RETURN name
