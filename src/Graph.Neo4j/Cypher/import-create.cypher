// A new import.
// Rows: 0.
CREATE (:Import {number: $number, id: $id, dossier: $dossier, region: $region, by: $by, started: $started, state: 0, offer: $offer, entities: 0, links: 0, events: 0})
