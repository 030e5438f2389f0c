using Graph.Linkage.Ingest;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Ingest;

public sealed class ImportPreviewTests
{
    [Test]
    public async Task AKnownFile_ShowsItsHeaderFieldsAndQuality()
    {
        await using var folder = await ImportFolder.CreateAsync();
        var path = folder.Write("calls.csv", "演示单位\n本机号码,对方号码,呼叫类型,通话时间,单位\n15400000001,,主叫,2026-01-05 10:00:00,甲\n15400000001,15400000002,主叫,2026-01-05 10:00:00,甲\n");

        var preview = await ImportPreview.ReadAsync(path, null, default);

        Assert.That((preview.Layout, preview.HeaderRow, preview.Sample.Count), Is.EqualTo(("call", 2L, 2)));
        Assert.That(preview.Fields, Is.EqualTo(new[] { "subject", "peer", "kind", "startedAt", null }));
        Assert.That(preview.Quality.Reasons, Is.EqualTo(new Dictionary<string, long> { ["cell.missing"] = 1 }));
        Assert.That(preview.Quality.SuspectColumns, Is.EqualTo(new[] { "对方号码" }));
    }

    [Test]
    public async Task AnUnknownFile_ComesWithAMappingToStartFrom()
    {
        await using var folder = await ImportFolder.CreateAsync();
        var path = folder.Write("parcels.csv", "no,sender,receiver\nP1,15400000001,15400000002\nP2,15400000003,15400000002\n");

        var preview = await ImportPreview.ReadAsync(path, null, default);
        var mapped = await ImportPreview.ReadAsync(path, preview.Suggested, default);

        Assert.That(preview.Error!.Code, Is.EqualTo("file.layout-unknown"));
        Assert.That(preview.Suggested!.Entities.Select(entity => $"{entity.Kind} {entity.Key}"), Is.EqualTo(new[] { "Phone sender", "Phone receiver" }));
        Assert.That((mapped.Error, mapped.Quality.Counts.Accepted), Is.EqualTo(((Model.UserMessage?)null, 2L)));
    }
}
