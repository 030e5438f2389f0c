using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Graph.Linkage.Findings;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Linkage.Export;

/// <summary>Writes JSON lines into a folder: entities, links, groups, runs, leaders, signals, layers, coverage and next queries, one file each.</summary>
public static class JsonExport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes what the viewer sees; existing files of these names are replaced.</summary>
    public static async Task WriteAsync(IStore store, Viewer viewer, string path, bool masked, CancellationToken cancellation)
    {
        var data = await ExportData.LoadAsync(store, viewer, masked, cancellation);
        Directory.CreateDirectory(path);
        await WriteAsync(path, "entities", data.Entities, cancellation);
        await WriteAsync(path, "links", data.Links, cancellation);
        await WriteAsync(path, "groups", data.Groups.Select(ranked => Group(data, ranked)), cancellation);
        await WriteAsync(path, "runs", data.Runs.Select(run => new
        {
            run.Id, run.Request.Scope, State = run.State.ToString(), run.Snapshot, run.StartedAt, run.EndedAt, run.CodeVersion,
        }), cancellation);
        await WriteAsync(path, "leaders", data.Actors.Select(ranked => Leader(data, ranked)), cancellation);
        await WriteAsync(path, "signals", data.Actors.SelectMany(ranked => ranked.Actor.Signals.Select(signal => new
        {
            Id = data.IdOf(ranked.Actor.Id), signal.Name, signal.Value, signal.Threshold, signal.Direction, Evidence = EvidenceOf(signal.Evidence),
        })), cancellation);
        await WriteAsync(path, "layers", data.Layers.Select(layer => new
        {
            Case = data.IdOf(layer.Case), Account = data.IdOf(layer.Account), layer.Layer, layer.TaintFen, Evidence = EvidenceOf(layer.Evidence),
        }), cancellation);
        await WriteAsync(path, "coverage", data.Queried.Select(id => new { Id = id, Queried = true }), cancellation);
        var next = await NextQueryFinder.FindAsync(store, viewer, cancellation);
        await WriteAsync(path, "nextQueries", next.Items.Select((query, i) => NextQuery(data, query, i + 1)), cancellation);
    }

    private static object Group(ExportData data, RankedGroup ranked) => new
    {
        ranked.Rank, ranked.Group.Id, Name = data.LabelOf(ranked.Group), ranked.Group.Type, Suspected = ranked.Group.IsSuspected,
        ranked.Group.Size, ranked.Group.Persons, ranked.Group.Score, Leader = data.LeaderOf(ranked.Group), ranked.Group.AmountFen,
        Cases = ranked.Group.Cases.Select(data.IdOf), Members = ranked.Group.Members.Select(member => new
        {
            Id = data.IdOf(member.Id), member.Role, member.Score,
        }),
    };

    private static object Leader(ExportData data, RankedActor ranked) => new
    {
        ranked.Rank, Id = data.IdOf(ranked.Actor.Id), ranked.Actor.Id.Kind, Name = data.NameOf(ranked.Actor.Name), Group = ranked.Actor.GroupId,
        ranked.Actor.Role, ranked.Actor.Score, ranked.Actor.PlacedBy, ranked.Actor.Abstained, ranked.Actor.LookAlikes,
        Owner = ranked.Actor.Owner is { } owner ? data.IdOf(owner) : null,
    };

    private static object NextQuery(ExportData data, NextQuery query, int rank) => new
    {
        Rank = rank, Id = data.IdOf(query.Id), query.Id.Kind, Name = data.NameOf(query.Name),
        Owner = query.Owner is { } owner ? data.IdOf(owner) : null, query.Provider, From = DayOf(query.AskFrom), To = DayOf(query.AskTo),
        Group = query.GroupId, query.Score, query.OwnScore, query.Role, query.Leaders, query.Seeds, query.Members, query.TaintFen, query.AgeDays,
    };

    private static string? DayOf(long? ticks) =>
        ticks is { } at ? new Moment(at, Moment.BeijingMinutes, TimePrecision.Second).ToDateTimeOffset().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static object EvidenceOf(Evidence evidence) => new
    {
        evidence.Rows, Sample = evidence.Sample.Select(row => new { File = row.FileHash, row.Sheet, row.Row }),
    };

    private static async Task WriteAsync<T>(string folder, string name, IEnumerable<T> items, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(Path.Combine(folder, name + ".jsonl"), false, new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var item in items)
            await writer.WriteLineAsync(JsonSerializer.Serialize(item, Json).AsMemory(), cancellation);
    }
}
