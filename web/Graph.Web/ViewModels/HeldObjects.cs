using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>The numbers and accounts that belong to a person or a SIM: what a provider can be asked about.</summary>
internal static class HeldObjects
{
    private const int LinksMax = 40;

    private static readonly string[] Holding =
        [LinkTypes.UsedBy, LinkTypes.OpenedBy, LinkTypes.RegisteredTo, LinkTypes.ReservedPhone, LinkTypes.ContactPhone, LinkTypes.HasNumber];

    public static IReadOnlyList<string> Kinds { get; } =
        [EntityKinds.Phone, EntityKinds.BankCard, EntityKinds.BankAccount, EntityKinds.PaymentAccount];

    public static async Task<IReadOnlyList<(EntityRef Entity, string LinkType)>> OfAsync(
        ILinkageReader reader, Viewer viewer, long nid, CancellationToken cancellation)
    {
        var held = new Dictionary<long, (EntityRef, string)>();
        foreach (var type in Holding)
        {
            var links = await reader.LinksAsync(viewer, new LinkQuery(nid, type), Slice.First(LinksMax), cancellation);
            foreach (var link in links.Items)
            {
                var other = link.From.Nid == nid ? link.To : link.From;
                if (Kinds.Contains(other.Id.Kind))
                    held.TryAdd(other.Nid, (EntityRef.Of(other), type));
            }
        }
        return [.. held.Values];
    }
}
