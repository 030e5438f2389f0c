using Graph.Linkage.Projection;

namespace Graph.Linkage.Findings;

/// <summary>All that signals, roles and look-alike checks look at.</summary>
public sealed class FindingContext
{
    private readonly int[] _groupOf;

    /// <summary>Puts the parts together; everything is indexed by entity, actor or group number.</summary>
    /// <param name="projection">The graph and the facts behind it.</param>
    /// <param name="actors">Who is ranked.</param>
    /// <param name="transfers">Transfers by time.</param>
    /// <param name="taints">Taint by case and account.</param>
    /// <param name="implication">How far entities are implicated.</param>
    /// <param name="ties">Ties between actors.</param>
    /// <param name="thresholds">Thresholds in force.</param>
    public FindingContext(
        Projection.Projection projection, ActorTable actors, Transfer[] transfers, IReadOnlyList<AccountTaint> taints,
        Implication implication, ActorTies ties, Thresholds thresholds)
    {
        (Projection, Actors, Transfers, Taints, Implication, Ties, Thresholds) =
            (projection, actors, transfers, taints, implication, ties, thresholds);
        TaintsOf = taints.ToLookup(taint => taint.Account);
        _groupOf = new int[Facts.Count];
        Array.Fill(_groupOf, -1);
        Marks = new ControlMarks(this);
    }

    /// <summary>The graph.</summary>
    public Projection.Projection Projection { get; }

    /// <summary>The facts.</summary>
    public FactTable Facts => Projection.Facts;

    /// <summary>Why entities are set aside.</summary>
    public string?[] SetAside => Projection.SetAside;

    /// <summary>Who is ranked.</summary>
    public ActorTable Actors { get; }

    /// <summary>Transfers by time.</summary>
    public Transfer[] Transfers { get; }

    /// <summary>Taint by case, layer, account.</summary>
    public IReadOnlyList<AccountTaint> Taints { get; }

    /// <summary>Taint by account.</summary>
    public ILookup<int, AccountTaint> TaintsOf { get; }

    /// <summary>How far entities are implicated.</summary>
    public Implication Implication { get; }

    /// <summary>Ties between actors.</summary>
    public ActorTies Ties { get; }

    /// <summary>Thresholds in force.</summary>
    public Thresholds Thresholds { get; }

    /// <summary>What actors use themselves.</summary>
    public ControlMarks Marks { get; }

    /// <summary>Groups in the order of their first member; set once communities are known.</summary>
    public IReadOnlyList<Community> Groups { get; private set; } = [];

    /// <summary>Group of an entity, or -1 while unknown or where it stands alone.</summary>
    public int GroupOf(int entity) => _groupOf[entity];

    /// <summary>Whether an entity is in a suspected group.</summary>
    public bool IsSuspected(int entity) => _groupOf[entity] >= 0 && Groups[_groupOf[entity]].IsSuspected;

    /// <summary>Notes the groups.</summary>
    public void SetGroups(IReadOnlyList<Community> groups)
    {
        Groups = groups;
        Array.Fill(_groupOf, -1);
        for (var i = 0; i < groups.Count; i++)
        {
            foreach (var entity in groups[i].Entities)
                _groupOf[entity] = i;
        }
    }

    /// <summary>Actors with an entity in a group, ascending.</summary>
    public IReadOnlyList<int> ActorsIn(Community group) =>
        [.. group.Entities.Select(Actors.ActorOf).Where(actor => actor >= 0).Distinct().Order()];

    /// <summary>Group of an actor: that of the entity he is named by, else of his first object in one.</summary>
    public int GroupOfActor(int actor)
    {
        var main = _groupOf[Actors.MainOf(actor)];
        return main >= 0 ? main : Actors.ItemsOf(actor).Select(GroupOf).Where(group => group >= 0).DefaultIfEmpty(-1).First();
    }
}
