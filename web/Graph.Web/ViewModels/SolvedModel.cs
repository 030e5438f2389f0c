using System.Text.Json;
using Graph.Linkage.Findings;
using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;
using Graph.Linkage.Store;
using Graph.Web.Resources;

namespace Graph.Web.ViewModels;

/// <summary>Tests the ranking by a solved case: the known answer is kept with the dossier and changes nothing in the findings.</summary>
public sealed class SolvedModel(IStore store, CheckModel check)
{
    /// <summary>How the names of the documents begin that hold answers; they are no settings that a run reads.</summary>
    public const string DocumentPrefix = "solved-case ";

    private const int GroupActorsMax = 500;

    private static PageText T => PageText.Instance;

    /// <summary>Keeps the answer of a dossier; it enters the operation log.</summary>
    public Task<SettingsDocument> SaveAsync(string dossier, string text, string by, CancellationToken cancellation) =>
        store.Settings.PutAsync(NameOf(dossier), JsonSerializer.Serialize(new Answer(text)), by, null, cancellation);

    /// <summary>The kept answer of a dossier beside the current run; null while none is kept.</summary>
    public async Task<SolvedPage?> ReadAsync(Viewer viewer, string dossier, CancellationToken cancellation)
    {
        if (await store.Settings.GetAsync(NameOf(dossier), cancellation) is not { } document
            || JsonSerializer.Deserialize<Answer>(document.Json) is not { Text: { Length: > 0 } text })
            return null;
        var run = await store.Findings.CurrentRunAsync(viewer, cancellation);
        var total = run is null ? 0 : (await store.Findings.ActorsAsync(viewer, run.Id, null, Slice.First(1), cancellation)).Total;
        var degrees = run is null ? [] : (await EntityRanking.RankAsync(store, viewer, "degree", null, 0, cancellation)).Items
            .ToDictionary(item => item.Id, item => item.Rank);
        var (lines, unread) = (new List<SolvedLine>(), new List<string>());
        foreach (var written in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (PastedText.Read(written).Items.Count == 0)
            {
                unread.Add(written);
                continue;
            }
            // A line may name several numbers of one person: the one that stands highest speaks for him.
            var known = (await check.ReadAsync(viewer, written, cancellation)).Lines;
            var best = known.OrderBy(line => line.Actor?.Rank ?? int.MaxValue).ThenByDescending(line => line.IsHit).First();
            var degree = known.SelectMany(line => new[] { line.Entity.Id, line.Actor?.Actor.Id, line.Actor?.Actor.Owner }).OfType<EntityId>()
                .Select(id => degrees.GetValueOrDefault(id)).Where(rank => rank > 0).DefaultIfEmpty(0).Min();
            lines.Add(new SolvedLine(
                best.Entity, RoleIn(written), best.Actor, total, best.Actor?.Group ?? best.Group, await PlaceAsync(viewer, run?.Id, best.Actor, cancellation), degree,
                best.SetAside, known.Any(line => line.IsQueried == true)));
        }
        return new SolvedPage(text, lines, unread);
    }

    private static string NameOf(string dossier) => DocumentPrefix + dossier;

    // The words that T gives the roles, and what people call them.
    private static string? RoleIn(string line) => LeadersModel.Roles.Where(role => role != "Unknown")
        .SelectMany(role => T["role.words." + role].Split(',').Append(T.Word("role", role)).Append(role).Select(word => (role, word)))
        .Where(each => each.word.Length > 0 && line.Contains(each.word, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(each => each.word.Length).Select(each => each.role).FirstOrDefault();

    private async Task<int> PlaceAsync(Viewer viewer, string? runId, ActorLine? actor, CancellationToken cancellation)
    {
        if (runId is null || actor?.Actor.GroupId is not { } group)
            return 0;
        var members = await store.Findings.ActorsAsync(viewer, runId, group, Slice.First(GroupActorsMax), cancellation);
        return members.Items.Select((member, i) => (member, Place: i + 1)).FirstOrDefault(each => each.member.Rank == actor.Rank).Place;
    }

    private sealed record Answer(string Text);
}
