// An import of the same files that was not finished is taken up again.
// Index: import_number. Rows: 0 or 1.
MATCH (i:Import) WHERE i.number > 0 AND i.state IN [0, 3] AND i.dossier = $dossier AND i.region = $region AND i.offer = $offer
WITH i ORDER BY i.number DESC LIMIT 1
SET i.state = 0
RETURN i.id AS id
