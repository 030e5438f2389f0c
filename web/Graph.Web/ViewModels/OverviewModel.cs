using System.Globalization;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Resources;

namespace Graph.Web.ViewModels;

/// <summary>Reads the first page.</summary>
public sealed class OverviewModel(IStore store, NextModel next)
{
    private const int Lines = 5;
    private const int Sentences = 3;
    private const int ImportsMax = 200;
    private const int RunsMax = 50;
    private const int DoubtedMax = 20;

    private static PageText T => PageText.Instance;

    /// <summary>What the viewer sees first.</summary>
    public async Task<Overview> ReadAsync(Viewer viewer, CancellationToken cancellation)
    {
        var info = await store.Linkage.InfoAsync(cancellation);
        var imports = await store.Imports.ListAsync(viewer, Slice.First(ImportsMax), cancellation);
        var run = await store.Findings.CurrentRunAsync(viewer, cancellation);
        var runs = await store.Runs.ListAsync(viewer, Slice.First(RunsMax), cancellation);
        var owed = runs.Items.FirstOrDefault(item => item.State is RunState.Queued or RunState.Running);
        var cases = await store.Reader.EntitiesAsync(viewer, new EntityQuery(EntityKinds.Case), Slice.First(1), cancellation);
        var overview = new Overview(info, run, owed, [], 0, [], 0, [.. imports.Items.Take(Lines)], RunSummary.Parse(run?.SummaryJson))
        {
            Holdings = HoldingsOf(cases.Total, imports.Items), Runs = runs.Items,
        };
        return run is null ? overview : await WithFindingsAsync(overview, run.Id, viewer, cancellation);
    }

    private static Holdings HoldingsOf(long cases, IReadOnlyList<ImportRecord> imports)
    {
        var kept = imports.Where(import => import.State != ImportState.Undone).ToList();
        var files = kept.SelectMany(import => import.Files).Where(file => file.State == ImportFileState.Imported).ToList();
        var counts = files.Aggregate(default(RowCounts), (sum, file) => sum + file.Counts);
        var problem = kept.FirstOrDefault(import => import.Files.Any(file => file.Counts.Rejected > 0 || file.State == ImportFileState.Refused));
        return new Holdings(
            cases, files.Count, counts.Read, counts.Rejected, kept.SelectMany(import => import.Files).Count(file => file.State == ImportFileState.Refused),
            problem?.Id, CoveredPeriod.Of(files.Where(file => file.Layout is not ("registration" or "account" or "case")).Select(PeriodOf).OfType<(DateOnly, DateOnly)>()));
    }

    private static (DateOnly, DateOnly)? PeriodOf(ImportFile file) => FileQuality.Parse(file.QualityJson)?.Period is { } period
        && Day(period.From) is { } from && Day(period.To) is { } to ? (from, to) : null;

    private static DateOnly? Day(string text) =>
        text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private async Task<Overview> WithFindingsAsync(Overview overview, string runId, Viewer viewer, CancellationToken cancellation)
    {
        var groups = await store.Findings.GroupsAsync(viewer, runId, withOthers: false, Slice.First(Lines), cancellation);
        var actors = await store.Findings.ActorsAsync(viewer, runId, null, Slice.First(DoubtedMax), cancellation);
        var lines = new FindingLines(store, viewer, runId);
        var groupLines = await lines.GroupsAsync(groups.Items, cancellation);
        return overview with
        {
            Groups = groupLines,
            GroupTotal = groups.Total,
            Leaders = await lines.ActorsAsync(actors.Items.Take(Lines), cancellation),
            ActorTotal = actors.Total,
            Findings = [.. await SentencesAsync(viewer, runId, groupLines.Take(Sentences), cancellation)],
            Next = await next.FirstAsync(viewer, Lines, cancellation),
            Doubts = [.. Doubts(overview, viewer, groups.Items, actors.Items)],
        };
    }

    private async Task<IReadOnlyList<FindingSentence>> SentencesAsync(
        Viewer viewer, string runId, IEnumerable<GroupLine> groups, CancellationToken cancellation)
    {
        var sentences = new List<FindingSentence>();
        foreach (var line in groups)
        {
            var first = (await store.Findings.ActorsAsync(viewer, runId, line.Group.Id, Slice.First(1), cancellation)).Items.FirstOrDefault()?.Actor;
            var reason = first?.Signals.Where(SignalReading.IsReached).OrderByDescending(signal => signal.Value / signal.Threshold)
                .Select(signal => $"{T.Word("signal", signal.Name)} {Shown.Value(signal.Value)}").FirstOrDefault();
            var text = T["answer.finding", line.Leader?.Name is { } name ? Shown.Name(name, viewer) : Shown.Label(line.Group, viewer), T.Word("group.type", line.Group.Type), line.Group.Size];
            if (line.Group.Cases.Count > 0)
                text += T["sentence.separator"] + T["sentence.cases", line.Group.Cases.Count];
            if (line.Group.AmountFen > 0)
                text += T["sentence.separator"] + T["sentence.amount", Shown.Money(line.Group.AmountFen)];
            sentences.Add(new FindingSentence(reason is null ? text : text + T["sentence.separator"] + reason, $"/groups/{line.Group.Id}"));
        }
        return sentences;
    }

    private static IEnumerable<FindingSentence> Doubts(Overview overview, Viewer viewer, IReadOnlyList<RankedGroup> groups, IReadOnlyList<RankedActor> actors)
    {
        var doubted = actors.Count(ranked => ranked.Actor.LookAlikes.Count > 0 || ranked.Actor.Abstained is not null);
        if (doubted > 0)
            yield return new FindingSentence(T["answer.doubt.actors", actors.Count, doubted], "/leaders");
        if (groups.Where(ranked => ranked.Group.Size > 0).MinBy(ranked => (double)ranked.Group.QueriedMembers / ranked.Group.Size) is { } least)
            yield return new FindingSentence(
                T["answer.doubt.coverage", Shown.Label(least.Group, viewer), least.Group.QueriedMembers, least.Group.Size], $"/next?group={least.Group.Id}");
        if (overview.Holdings is { Rejected: > 0, ProblemImport: { } import } holdings)
            yield return new FindingSentence(T["answer.doubt.rows", Shown.Count(holdings.Rejected)], $"/import/{import}");
    }
}
