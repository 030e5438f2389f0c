using Graph.Linkage.Model;
using Graph.Linkage.Store;
using NUnit.Framework;

namespace Graph.TestKit;

/// <summary>When the records of two sides are one call or transfer.</summary>
public abstract class EventContract : StoreContract
{
    private const string Payer = "bankcard:6299001234567890";
    private const string Payee = "bankcard:6299341111111234";
    private const string MaskedPayee = "maskedid:bankcard/629934****1234@bankcard:6299001234567890";

    [Test]
    public async Task ATransferSeenFromBothSides_IsOneEventWithTwoRows()
    {
        await Store.ImportAsync(TestFile.Named("payer").Transfer(Payer, Payee, "2026-01-01 10:00:00", 100_00));
        await Store.ImportAsync(TestFile.Named("payee").Transfer(Payer, Payee, "2026-01-01 10:00:59", 100_00, EventSide.To));

        var events = await EventsAsync(Payer);

        Assert.That(events.Select(found => (found.AmountFen, found.Evidence.Rows)), Is.EqualTo(new[] { ((long?)100_00, 2L) }));
    }

    [TestCase("2026-01-01 10:01:01", 100_00, EventSide.To, TestName = "BeyondTheWindow")]
    [TestCase("2026-01-01 10:00:01", 100_01, EventSide.To, TestName = "AnotherAmount")]
    [TestCase("2026-01-01 10:00:01", 100_00, EventSide.From, TestName = "TheSameSide")]
    [TestCase("2026-01-01", 100_00, EventSide.To, TestName = "TheDayOnlyAndNoSerialNumber")]
    public async Task RecordsThatDiffer_AreTwoEvents(string time, long fen, EventSide side)
    {
        await Store.ImportAsync(TestFile.Named("both")
            .Transfer(Payer, Payee, "2026-01-01 10:00:00", 100_00).Transfer(Payer, Payee, time, fen, side));

        Assert.That(await EventsAsync(Payer), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task ADayWithTheSameSerialNumber_IsOneEvent()
    {
        await Store.ImportAsync(TestFile.Named("both")
            .Transfer(Payer, Payee, "2026-01-01 10:00:00", 100_00, serial: "S1").Transfer(Payer, Payee, "2026-01-01", 100_00, EventSide.To, serial: "S1"));

        Assert.That(await EventsAsync(Payer), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task AMaskedCounterparty_IsJoinedWhenTheOtherSideNamesIt()
    {
        await Store.ImportAsync(TestFile.Named("payer").Transfer(Payer, MaskedPayee, "2026-01-01 10:00:00", 100_00));
        await Store.ImportAsync(TestFile.Named("payee").Transfer(Payer, Payee, "2026-01-01 10:00:20", 100_00, EventSide.To));

        Assert.That(await LinksAsync(Payer), Is.EqualTo(new[] { $"TRANSFERRED_TO {Payer}>{Payee} x1" }));
        Assert.That((await EventsAsync(Payer)).Single().Evidence.Rows, Is.EqualTo(2));
    }

    [Test]
    public async Task AMaskThatDoesNotFit_StaysAnEventOfItsOwn()
    {
        await Store.ImportAsync(TestFile.Named("both")
            .Transfer(Payer, "maskedid:bankcard/629934****9999@bankcard:6299001234567890", "2026-01-01 10:00:00", 100_00)
            .Transfer(Payer, Payee, "2026-01-01 10:00:20", 100_00, EventSide.To));

        Assert.That(await EventsAsync(Payer), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task AClockThatRunsAhead_IsFoundFromClearPairsAndSubtracted()
    {
        var payer = TestFile.Named("payer");
        var payee = TestFile.Named("payee");
        for (var i = 0; i < 8; i++)
        {
            payer.Transfer(Payer, Payee, $"2026-01-0{i + 1} 10:00:00", 100_00 + i, provider: "演示银行甲");
            payee.Transfer(Payer, Payee, $"2026-01-0{i + 1} 10:01:15", 100_00 + i, EventSide.To, provider: "演示银行乙");
        }

        await Store.ImportAsync([payer, payee]);

        Assert.That(await EventsAsync(Payer), Has.Count.EqualTo(8));
        Assert.That(await Store.Settings.GetAsync("clock-offsets", default), Is.Not.Null);
        Assert.That(await Store.Linkage.VerifyAsync(default), Is.Empty);
    }

    [Test]
    public async Task ACallSeenFromBothSides_IsOneEventWithinThreeSeconds()
    {
        const string ann = "phone:8615400000001";
        await Store.ImportAsync(TestFile.Named("both")
            .Call(ann, "phone:8615400000002", "2026-01-01 10:00:00").Call(ann, "phone:8615400000002", "2026-01-01 10:00:03", EventSide.To)
            .Call(ann, "phone:8615400000002", "2026-01-01 11:00:00").Call(ann, "phone:8615400000002", "2026-01-01 11:00:04", EventSide.To));

        Assert.That(await LinksAsync(ann), Is.EqualTo(new[] { "CALLED phone:8615400000001>phone:8615400000002 x3" }));
    }

    [Test]
    public async Task AFailedTransfer_IsKeptButNeitherCountedNorSummed()
    {
        await Store.ImportAsync(TestFile.Named("payer")
            .Transfer(Payer, Payee, "2026-01-01 10:00:00", 100_00).Transfer(Payer, Payee, "2026-01-01 11:00:00", 900_00, failed: true));

        var link = (await Store.Reader.LinksAsync(Viewer.Everything, new LinkQuery(await NidAsync(Payer)), Slice.All, default)).Items.Single();

        Assert.That((link.Count, link.SumFen, link.Evidence.Rows), Is.EqualTo((1, 100_00, 2)));
        Assert.That((await EventsAsync(Payer)).Select(found => found.Failed), Is.EqualTo(new[] { false, true }));
    }

    private async Task<IReadOnlyList<EventRow>> EventsAsync(string id) =>
        (await Store.Reader.EventsAsync(Viewer.Everything, new EventQuery(await NidAsync(id)), Slice.All, default)).Items;
}
