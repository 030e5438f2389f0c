using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>The keys of the rows of each dossier, so that a repeated row is recognised; kept in memory and brought up to date from the pages.</summary>
/// <remarks>About 30 bytes a row. Used inside the writing transaction, so that nothing else comes between.</remarks>
internal sealed class KnownRows
{
    private readonly Dictionary<string, Dossier> _dossiers = [];
    private long _generation = -1;

    /// <summary>The keys of a dossier as of this transaction.</summary>
    public async Task<Dossier> OfAsync(WriteTransaction tx, string dossier)
    {
        if (_generation != tx.Generation)
            _dossiers.Clear();
        _generation = tx.Generation;
        if (!_dossiers.TryGetValue(dossier, out var known))
            _dossiers[dossier] = known = new Dossier();
        foreach (var page in await tx.QueryAsync("page-keys", ("dossier", dossier), ("after", known.UpTo)))
            known.Add(page.Long("number"), page.Bytes("keys")!);
        return known;
    }

    /// <summary>Keys of one dossier up to a page.</summary>
    internal sealed class Dossier
    {
        private readonly HashSet<UInt128> _keys = [];

        public long UpTo { get; private set; }

        public bool Contains(UInt128 key) => _keys.Contains(key);

        public void Add(long page, byte[] keys)
        {
            for (var i = 0; i < keys.Length; i += 16)
                _keys.Add(System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(keys.AsSpan(i)));
            UpTo = page;
        }
    }

    /// <summary>The keys of rows as a property.</summary>
    public static byte[] Pack(IReadOnlyCollection<RowFacts> rows)
    {
        var bytes = new byte[rows.Count * 16];
        var at = 0;
        foreach (var row in rows)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteUInt128LittleEndian(bytes.AsSpan(at), row.SightingKey);
            at += 16;
        }
        return bytes;
    }
}
