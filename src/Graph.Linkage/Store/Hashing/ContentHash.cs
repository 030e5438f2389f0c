using System.Buffers.Binary;
using System.Security.Cryptography;
using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>Hashes of records, whose sums modulo 2^128 make the content hash of a store; the same in every engine.</summary>
/// <remarks>
/// A sum does not depend on the order of its terms, so it can be kept while records come and go and compared between
/// stores that number and order their records differently. Store numbers, import times, findings and settings stay out.
/// </remarks>
public static class ContentHash
{
    [ThreadStatic] private static CanonicalForm? t_form;

    private static CanonicalForm Form => t_form ??= new CanonicalForm();

    /// <summary>Hash of a sighting.</summary>
    public static UInt128 OfSighting(RowRef row, string dossier, string region) =>
        Form.Add(row.FileHash).Add((long?)row.Sheet).Add(row.Row).Add(dossier).Add(region).Finish();

    /// <summary>Hash of an entity with all attribute values, in any order.</summary>
    public static UInt128 OfEntity(EntityId id, IEnumerable<AttributeValue> attributes)
    {
        var form = Form.Add("entity").Add(EntityKinds.PrefixOf(id.Kind)).Add(id.Key);
        foreach (var attribute in attributes.Distinct().Order())
            form.Add(attribute.Name).Add(attribute.Value).Add(attribute.From).Add(attribute.To);
        return form.Finish();
    }

    /// <summary>Hash of a link with its totals over all sightings.</summary>
    public static UInt128 OfLink(string type, EntityId from, EntityId to, bool isDirected, LinkTotals totals) => Form
        .Add("link").Add(type).Add(from.ToString()).Add(to.ToString()).Add(isDirected ? 1L : 0L)
        .Add(totals.Count).Add(totals.SumFen).Add(totals.First?.UtcTicks).Add(totals.Last?.UtcTicks)
        .Add(totals.Weight is { } weight ? BitConverter.DoubleToInt64Bits(weight) : null)
        .Finish();

    /// <summary>Hash of an event.</summary>
    public static UInt128 OfEvent(string type, EntityId from, EntityId to, EventValues values) => Form
        .Add("event").Add(type).Add(from.ToString()).Add(to.ToString()).Add(values.At).Add(values.Until)
        .Add(values.AmountFen).Add((long?)values.Seconds).Add(values.Count).Add(values.Failed ? 1L : 0L)
        .Finish();

    /// <summary>The content hash of a store, lower-case hex.</summary>
    /// <param name="entities">Sum over entities with attributes.</param>
    /// <param name="linksAndEvents">Sum over links and events.</param>
    /// <param name="sightings">Sum over sightings.</param>
    public static string Combine(UInt128 entities, UInt128 linksAndEvents, UInt128 sightings)
    {
        Span<byte> sums = stackalloc byte[48];
        BinaryPrimitives.WriteUInt128LittleEndian(sums, entities);
        BinaryPrimitives.WriteUInt128LittleEndian(sums[16..], linksAndEvents);
        BinaryPrimitives.WriteUInt128LittleEndian(sums[32..], sightings);
        return Convert.ToHexStringLower(SHA256.HashData(sums));
    }
}
