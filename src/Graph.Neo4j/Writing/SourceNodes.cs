namespace Graph.Neo4j;

/// <summary>Finds or makes the source of a file in a dossier and region, and notes which imports support it.</summary>
internal static class SourceNodes
{
    /// <summary>The source's number; the file of the import supports it from now on.</summary>
    public static async Task<long> SupportAsync(WriteTransaction tx, string fileHash, string dossier, string region, string importId, int fileIndex)
    {
        var key = $"{fileHash}|{dossier}|{region}";
        var support = $"{importId}/{fileIndex}";
        var known = await tx.QueryAsync("source-support", ("key", key), ("support", support));
        if (known.Count > 0)
            return known[0].Long("id");
        var id = tx.NextNumber();
        await tx.QueryAsync(
            "source-create", ("id", id), ("key", key), ("hash", fileHash), ("dossier", dossier), ("region", region), ("support", support));
        return id;
    }

    /// <summary>
    /// Withdraws an import's support of one of its files, or of all. The rows of sources without support are to be taken out by
    /// settling; they count as gone at once.
    /// </summary>
    public static async Task WithdrawAsync(WriteTransaction tx, string importId, int? fileIndex)
    {
        var prefix = fileIndex is { } index ? $"{importId}/{index}" : importId + "/";
        foreach (var source in await tx.QueryAsync("source-withdraw", ("prefix", prefix), ("isWhole", fileIndex is not null)))
        {
            foreach (var page in await tx.QueryAsync("pages-withdraw", ("source", source.Long("id"))))
                Pages.Uncount(tx, page, source.Text("hash"), source.Text("dossier"), source.Text("region"));
            tx.Generation++;
        }
        await tx.QueryAsync("sources-forget");
    }
}
