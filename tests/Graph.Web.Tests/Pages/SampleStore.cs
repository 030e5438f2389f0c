using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Sqlite;
using Graph.TestKit;

namespace Graph.Web.Tests.Pages;

/// <summary>A store in a folder of its own, empty or with a small invented case.</summary>
internal sealed class SampleStore : IAsyncDisposable
{
    public const string GroupId = "aaaaaaaaaa";
    public const string Boss = "person:110000200001010014";
    public const string Dealer = "person:110000200001010030";
    public const string Unqueried = "phone:8619900000002";
    public const string BossName = "郑演舟";

    private readonly string _folder;

    private SampleStore(string folder, IStore store)
    {
        _folder = folder;
        Store = store;
    }

    public IStore Store { get; }

    public string ImportId { get; private set; } = "";

    public static async Task<SampleStore> EmptyAsync()
    {
        var folder = Directory.CreateTempSubdirectory("graph-web-tests-").FullName;
        return new SampleStore(folder, await SqliteStore.OpenAsync(folder, StoreAccess.Write, TimeProvider.System, default));
    }

    public static async Task<SampleStore> FilledAsync()
    {
        var sample = await EmptyAsync();
        await sample.ImportAsync();
        await sample.PublishAsync();
        return sample;
    }

    public async Task<long> NidAsync(string id) =>
        (await Store.Reader.FindAsync(Viewer.Everything, TestFile.Id(id), default))!.Nid;

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task ImportAsync()
    {
        var file = TestFile.Named("话单.csv")
            .Entity(Boss, (AttributeNames.Name, BossName)).Entity(Dealer, (AttributeNames.Name, "许演川"))
            .Link(LinkTypes.UsedBy, "phone:8619900000001", Boss).Link(LinkTypes.UsedBy, Unqueried, Dealer)
            .Link(LinkTypes.ReportedIn, Unqueried, "case:A-1")
            .Call(Unqueried, "phone:8619900000001", "2026-01-02 03:04:05")
            .Transfer("bankcard:6299990000000000019", "bankcard:6299990000000000027", "2026-01-03 10:00:00", 12_345_600);
        var import = await Store.Imports.BeginAsync(Dossiers.Default, "", "tester", [new OfferedFile(file.Name, file.Hash, 100, null)], default);
        await Store.Imports.SetHeaderAsync(import.Id, 0, 0, ["本机号码"], default);
        var rejected = new Reject(0, file.Rows.Count + 1, file.Rows.Count + 1, "对方号码", "digits.lost", "=6.2990E+18");
        var batch = StoreImports.BatchOf(import.Id, 0, 0, file.Rows);
        await Store.Linkage.WriteAsync(
            batch with { Raw = [.. batch.Raw, new RawRow(0, rejected.Record, rejected.Line, ["6.2990E+18"])], Rejects = [rejected] }, default);
        var queried = new QueryRecordFact(
            TestFile.Id("phone:8619900000001"), "演示运营商", TestFile.Time("2026-01-01"), TestFile.Time("2026-03-01"), "演查〔2026〕1号", QueryResult.Data);
        const string quality = """{"reasons":{"digits.lost":1},"warnings":{"id.check-digit":2},"suspectColumns":["证件号码"],"period":{"from":"2026-01-02","to":"2026-01-03"},"subjects":1,"sheets":[{"sheet":0,"layout":"call","headerRow":1,"columns":[{"name":"本机号码","field":"subject","filled":7,"share":1}]}]}""";
        await Store.Imports.EndFileAsync(import.Id, 0, new FileOutcome(ImportFileState.Imported, "call", "gb18030", [queried], null, quality), default);
        await Store.Imports.EndAsync(import.Id, ImportState.Finished, default);
        ImportId = import.Id;
    }

    private async Task PublishAsync()
    {
        await Store.Runs.EnqueueAsync(new RunRequest("sample", "*", "{}", "import", "tester"), default);
        var claim = (await Store.Runs.ClaimAsync("tester", TimeSpan.FromMinutes(1), null, default))!;
        var rows = await Store.Reader.SightingsAsync(Viewer.Everything, await NidAsync(Boss), Slice.All, default);
        var evidence = Evidence.Of(rows.Items);
        ActorFinding[] actors =
        [
            new(TestFile.Id(Boss), BossName, GroupId, "Leader", 0.91, "signals", null,
                [new SignalFinding("generation-reuse", 2, 2, "high", evidence, ["两批卡共用一台设备"]), new SignalFinding("degree", 0.2, 0, "high", Evidence.None, [])],
                ["landlord"], null),
            new(TestFile.Id(Dealer), "许演川", GroupId, "Dealer", 0.4, "centrality", "insufficient-signals",
                [new SignalFinding("generation-reuse", null, 2, "high", Evidence.None, [])], [], null),
        ];
        GroupFinding[] groups =
        [
            new(GroupId, "郑演舟团伙", "CardTrafficking", true, 0.83,
                [new(TestFile.Id(Boss), "Leader", 0.91), new(TestFile.Id(Dealer), "Dealer", 0.4), new(TestFile.Id(Unqueried), "Unknown", null)],
                2, [TestFile.Id("case:A-1")], 12_345_600, TestFile.Time("2026-01-02").UtcTicks, TestFile.Time("2026-01-03").UtcTicks, 1,
                ["calls", "device"], 1, "born"),
            new("bbbbbbbbbb", "其他社群一", "Unknown", false, 0.1, [new(TestFile.Id("bankcard:6299990000000000019"), "Unknown", null)], 0, [], 0, null, null, 0, ["money"], 0, "same"),
        ];
        SetAsideFinding[] aside = [new(TestFile.Id("bankcard:6299990000000000027"), "victim-account", evidence)];
        const string summary = """{"nodes":6,"edges":5,"groups":2,"seconds":{"projection":0.1},"difference":{"groupsNew":1}}""";
        await Store.Runs.PublishAsync(claim, new FindingSet("snapshot", groups, actors, aside, []), summary, default);
    }
}
