using Graph.Linkage.Model;
using Graph.Linkage.Projection;

namespace Graph.Linkage.Findings;

/// <summary>Who calls and pays whom, from actor to actor, and how many contacts each has in all.</summary>
public sealed class ActorTies
{
    private readonly SortedDictionary<int, List<ActorTie>>[] _out;
    private readonly SortedDictionary<int, List<ActorTie>>[] _in;

    /// <summary>Sums the links between actors.</summary>
    public ActorTies(FactTable facts, ActorTable actors)
    {
        _out = [.. Enumerable.Range(0, actors.Count).Select(_ => new SortedDictionary<int, List<ActorTie>>())];
        _in = [.. Enumerable.Range(0, actors.Count).Select(_ => new SortedDictionary<int, List<ActorTie>>())];
        Contacts = new int[actors.Count];
        foreach (var link in facts.Links)
        {
            if (!IsTie(link.Type))
                continue;
            var (from, to) = (actors.ActorOf(link.From), actors.ActorOf(link.To));
            if (from < 0 || to < 0 || from == to)
                continue;
            var tie = new ActorTie(link.Lid, link.Type, link.Count, link.From, link.To);
            Add(_out[from], to, tie);
            Add(_in[to], from, tie);
        }
        for (var actor = 0; actor < actors.Count; actor++)
        {
            Contacts[actor] = actors.ItemsOf(actor)
                .SelectMany(item => facts.LinksOf(item).ToArray().Select(i => facts.Links[i]).Where(link => IsTie(link.Type))
                    .Select(link => link.Other(item)))
                .Select(other => actors.ActorOf(other) is var a and >= 0 ? a : actors.Count + other)
                .Where(other => other != actor).Distinct().Count();
        }
    }

    /// <summary>Distinct contacts of every actor, folded ones included.</summary>
    public int[] Contacts { get; }

    /// <summary>Links from an actor to others, by the number of the other.</summary>
    public IReadOnlyDictionary<int, List<ActorTie>> Out(int actor) => _out[actor];

    /// <summary>Links from others to an actor, by the number of the other.</summary>
    public IReadOnlyDictionary<int, List<ActorTie>> In(int actor) => _in[actor];

    /// <summary>Actors tied to an actor in either direction, ascending.</summary>
    public IEnumerable<int> Partners(int actor) => _out[actor].Keys.Union(_in[actor].Keys).Order();

    /// <summary>Objects of other actors that an actor is tied to, ascending; two numbers of one owner are two.</summary>
    public IEnumerable<int> PartnerObjects(int actor) =>
        _out[actor].Values.SelectMany(ties => ties).Select(tie => tie.To)
            .Concat(_in[actor].Values.SelectMany(ties => ties).Select(tie => tie.From)).Distinct().Order();

    private static bool IsTie(string type) => type is LinkTypes.Called or LinkTypes.Smsed or LinkTypes.TransferredTo
        or LinkTypes.ShippedTo or LinkTypes.Relative or LinkTypes.CoCase or LinkTypes.CoTravel;

    private static void Add(SortedDictionary<int, List<ActorTie>> ties, int other, ActorTie tie)
    {
        if (!ties.TryGetValue(other, out var list))
            ties[other] = list = [];
        list.Add(tie);
    }
}
