using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Writes what a run found.</summary>
internal static class FindingTables
{
    /// <summary>How many finished runs of a scope keep their findings; older ones keep their ledger entry.</summary>
    private const int RunsKept = 10;

    private static readonly string[] Tables = ["finding_group", "finding_member", "finding_actor", "finding_set_aside", "finding_layer"];

    public static void Write(Database db, string runId, FindingSet findings)
    {
        Drop(db, runId);
        for (var i = 0; i < findings.Groups.Count; i++)
        {
            var group = findings.Groups[i];
            db.Execute(
                "INSERT INTO finding_group (run, rank, id, suspected, json) VALUES ($1, $2, $3, $4, $5)",
                runId, i + 1, group.Id, group.IsSuspected, FindingJson.Write(group));
            foreach (var member in group.Members)
                db.Execute(
                    "INSERT OR IGNORE INTO finding_member (run, entity, group_rank) VALUES ($1, $2, $3)", runId, member.Id.ToString(), i + 1);
        }
        for (var i = 0; i < findings.Actors.Count; i++)
            db.Execute(
                "INSERT INTO finding_actor (run, rank, entity, group_id, json) VALUES ($1, $2, $3, $4, $5)",
                runId, i + 1, findings.Actors[i].Id.ToString(), findings.Actors[i].GroupId, FindingJson.Write(findings.Actors[i]));
        foreach (var aside in findings.SetAside)
            db.Execute(
                "INSERT OR REPLACE INTO finding_set_aside (run, entity, json) VALUES ($1, $2, $3)", runId, aside.Id.ToString(), FindingJson.Write(aside));
        foreach (var layer in findings.Layers)
            db.Execute(
                "INSERT OR REPLACE INTO finding_layer (run, case_id, layer, account, json) VALUES ($1, $2, $3, $4, $5)",
                runId, layer.Case.ToString(), layer.Layer, layer.Account.ToString(), FindingJson.Write(layer));
    }

    public static void DropOld(Database db, string scope)
    {
        foreach (var run in db.Query(
            "SELECT id FROM run WHERE scope = $1 AND state = $2 ORDER BY ended DESC, number DESC LIMIT -1 OFFSET $3", row => row.GetString(0),
            scope, RunState.Finished, RunsKept))
        {
            Drop(db, run);
        }
    }

    private static void Drop(Database db, string runId)
    {
        foreach (var table in Tables)
            db.Execute("DELETE FROM " + table + " WHERE run = $1", runId);
    }
}
