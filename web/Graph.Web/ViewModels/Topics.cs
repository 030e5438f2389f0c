using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Components.Shared;
using Graph.Web.Resources;

namespace Graph.Web.ViewModels;

/// <summary>Says of findings and facts what the evidence drawer shows.</summary>
public static class Topics
{
    private static PageText T => PageText.Instance;

    /// <summary>A signal with its threshold and its innocent explanation.</summary>
    public static EvidenceRequest OfSignal(SignalFinding signal)
    {
        var isDomain = SignalReading.IsDomain(signal);
        return new()
        {
            Title = T.Word("signal", signal.Name), Value = Shown.Value(signal.Value), Meaning = T.Find($"signal.{signal.Name}.meaning"),
            Threshold = isDomain ? Shown.Value(signal.Threshold) : null, Direction = isDomain ? signal.Direction : null,
            Facts = SignalFacts.Of(signal), Innocent = T.Find($"signal.{signal.Name}.innocent"), Evidence = signal.Evidence,
        };
    }

    /// <summary>The score of an actor, made of its signals.</summary>
    public static EvidenceRequest OfActor(ActorLine line)
    {
        var actor = line.Actor;
        var counted = actor.Signals.Where(signal => SignalReading.IsDomain(signal) == (actor.PlacedBy == "signals")).ToList();
        var reached = actor.Signals.Where(SignalReading.IsReached).ToList();
        return new()
        {
            Title = T["actor.score"], Value = Shown.Score(actor.Score), Meaning = T.Word("placed.why", actor.PlacedBy),
            Facts = [.. counted.Select(SignalLine), .. Doubts(actor)], Innocent = T["actor.innocent"],
            Evidence = Together((reached.Count > 0 ? reached : counted).Select(signal => signal.Evidence)),
        };
    }

    /// <summary>What speaks against an actor's score.</summary>
    public static IEnumerable<string> Doubts(ActorFinding actor)
    {
        foreach (var pattern in actor.LookAlikes)
            yield return T["lookalike.label", T.Word("lookalike", pattern)];
        if (actor.Abstained is { } reason)
            yield return T.Word("abstained", reason);
    }

    /// <summary>The score of a group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="actors">Its ranked members, whose evidence is the group's.</param>
    public static EvidenceRequest OfGroup(GroupFinding group, IEnumerable<ActorFinding> actors) => new()
    {
        Title = T["group.score"], Value = Shown.Score(group.Score), Meaning = T["group.meaning"], Innocent = T["group.innocent"],
        Facts =
        [
            T["group.fact.seeds", group.Seeds],
            T["group.fact.kinds", group.EvidenceKinds.Count, string.Join(T["list.separator"], group.EvidenceKinds.Select(kind => T.Word("evidence", kind)))],
            T["group.fact.cases", group.Cases.Count, Shown.Money(group.AmountFen)],
            T["group.fact.coverage", group.QueriedMembers, group.Size],
        ],
        Evidence = Together(actors.SelectMany(actor => actor.Signals).Select(signal => signal.Evidence)),
    };

    /// <summary>An attribute's value.</summary>
    public static EvidenceRequest OfAttribute(AttributeRow attribute, Viewer viewer) =>
        EvidenceRequest.Of(T.Word("attribute", attribute.Name), attribute.Evidence, Shown.Attribute(attribute, viewer));

    /// <summary>A link.</summary>
    public static EvidenceRequest OfLink(LinkRow link, Viewer viewer, EvidenceRows rows) => new()
    {
        Title = T.Word("link", link.Type), Value = T["link.count", Shown.Count(link.Count)], Evidence = link.Evidence, Rows = rows,
        Facts = [$"{EntityNames.LabelOf(link.From, viewer)} → {EntityNames.LabelOf(link.To, viewer)}"],
    };

    /// <summary>An event.</summary>
    public static EvidenceRequest OfEvent(EventRow happening, Viewer viewer) => new()
    {
        Title = T.Word("link", happening.Type), Evidence = happening.Evidence,
        Value = happening.AmountFen is { } fen ? Shown.Money(fen) : Shown.Duration(happening.Seconds),
        Facts = [Shown.Time(happening.At), .. happening.Details.Select(pair => $"{pair.Key}: {Shown.Cell(pair.Key, pair.Value, viewer)}")],
    };

    /// <summary>The layer of an account in a case.</summary>
    public static EvidenceRequest OfLayer(LayerFinding layer) => new()
    {
        Title = T["layer.title", layer.Layer], Value = Shown.Money(layer.TaintFen), Facts = [layer.Case.Key], Innocent = T["layer.innocent"],
        Evidence = layer.Evidence,
    };

    /// <summary>Why an object was kept out.</summary>
    public static EvidenceRequest OfSetAside(SetAsideFinding finding) =>
        EvidenceRequest.Of(T["aside.title"], finding.Evidence, T.Word("aside", finding.Reason));

    /// <summary>A row that was not taken.</summary>
    public static EvidenceRequest OfReject(ImportFile file, Reject reject, Viewer viewer) => new()
    {
        Title = Shown.Reason(reject.Reason), Value = Shown.Cell(reject.Column ?? "", reject.Value ?? "", viewer), Meaning = Shown.Hint(new UserMessage(reject.Reason)),
        Facts = reject.Column is { } column ? [column] : [], Evidence = Evidence.Of([new RowRef(file.Sha256, reject.Sheet, reject.Record)]),
    };

    private static string SignalLine(SignalFinding signal) => SignalReading.IsDomain(signal)
        ? T["signal.line", T.Word("signal", signal.Name), Shown.Value(signal.Value), T[$"direction.{signal.Direction}", Shown.Value(signal.Threshold)]]
        : T["signal.line.plain", T.Word("signal", signal.Name), Shown.Value(signal.Value)];

    private static Evidence Together(IEnumerable<Evidence> parts)
    {
        var all = parts.ToList();
        if (all.Count == 0)
            return Evidence.None;
        var sample = Evidence.Of(all.SelectMany(part => part.Sample)).Sample;
        return new Evidence(Math.Max(sample.Count, all.Max(part => part.Rows)), sample);
    }
}
