namespace Graph.Linkage.Findings;

/// <summary>
/// Participation coefficient 1 - sum of squared shares of an actor's partners over suspected groups, a mixed group counting by its typed
/// modules. Multiplied by the share of partners in suspected groups where that is below a half: who knows everybody, such as a courier, is no
/// broker of gangs. Null with no suspected group at all.
/// </summary>
public sealed class BrokerageSignal : IActorSignal
{
    private readonly FindingContext _context;
    private readonly bool _hasGroups;
    private readonly string[] _moduleOf;

    /// <summary>Assigns actors to modules.</summary>
    public BrokerageSignal(FindingContext context)
    {
        _context = context;
        _hasGroups = context.Groups.Any(group => group.IsSuspected);
        _moduleOf = [.. Enumerable.Range(0, context.Actors.Count).Select(ModuleOf)];
    }

    /// <inheritdoc />
    public Signal Of(int actor)
    {
        var threshold = _context.Thresholds.BrokerageParticipation;
        if (!_hasGroups)
            return Signal.Of(SignalNames.Brokerage, null, threshold);
        var partners = _context.Ties.Partners(actor).Where(other => _moduleOf[other].Length > 0).ToArray();
        if (partners.Length < 2)
            return Signal.Of(SignalNames.Brokerage, 0, threshold);
        var modules = partners.GroupBy(other => _moduleOf[other]).OrderByDescending(module => module.Count())
            .ThenBy(module => module.Min()).ToArray();
        var participation = 1 - modules.Sum(module => Math.Pow((double)module.Count() / partners.Length, 2));
        var share = (double)partners.Length / Math.Max(1, _context.Ties.Contacts[actor]);
        var ties = modules.SelectMany(module => module.Take(3))
            .SelectMany(other => _context.Ties.In(actor).GetValueOrDefault(other, []).Concat(_context.Ties.Out(actor).GetValueOrDefault(other, [])))
            .ToArray();
        var via = ties.Select(tie => _context.Actors.ActorOf(tie.From) == actor ? tie.From : tie.To).Distinct().ToArray();
        return new Signal(
            SignalNames.Brokerage, participation * Math.Min(1, 2 * share), threshold, [.. ties.Select(tie => tie.Lid).Distinct()], [], via,
            [$"{modules.Length}", $"{partners.Length}"]);
    }

    private string ModuleOf(int actor)
    {
        var group = _context.GroupOfActor(actor);
        if (group < 0 || !_context.Groups[group].IsSuspected)
            return "";
        return _context.Groups[group].Type == GroupTypes.Mixed ? $"{group}/{TypeOf(actor)}" : $"{group}";
    }

    private string TypeOf(int actor)
    {
        var items = _context.Actors.ItemsOf(actor);
        if (items.Any(item => _context.TaintsOf[item].Any()))
            return "money";
        return items.Any(item => _context.Actors.HomeOf[item] is var home and >= 0
            && _context.Facts.SourcesOf(home, Model.LinkTypes.UsedIn).Count() >= _context.Thresholds.BoxSims) ? "device" : "people";
    }
}
