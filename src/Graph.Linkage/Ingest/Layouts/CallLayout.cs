using Graph.Linkage.Ingest.Cells;
using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;
using Graph.Linkage.Store;
using static Graph.Linkage.Ingest.Layouts.LayoutRows;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>Call detail records (话单), seen from one's own number (本机/对方) or as caller and callee (主叫/被叫).</summary>
public sealed class CallLayout : ILayout
{
    /// <inheritdoc/>
    public string Name => "call";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases { get; } = LayoutRows.Aliases(
        ("subject", "本机号码|本方号码|本端号码|计费号码|查询号码|用户号码|本机|本方|MSISDN|手机号码"),
        ("peer", "对方号码|对端号码|对方电话|对方电话号码|对端电话|通话号码|对方"),
        ("caller", "主叫号码|主叫|主叫电话|主叫方号码"),
        ("callee", "被叫号码|被叫|被叫电话|被叫方号码"),
        ("kind", "呼叫类型|话单类型|通信方式|通话类型|通信类型|主被叫|主被叫标志|呼叫方向|通讯类型|业务类型|类型"),
        ("startedAt", "通话时间|起始时间|通话开始时间|开始时间|呼叫时间|通话起始时间|起呼时间|通话日期时间|发生时间"),
        ("date", "通话日期|呼叫日期|起始日期|开始日期|日期"),
        ("clock", "时间|通话时刻"),
        ("endedAt", "结束时间|通话结束时间"),
        ("seconds", "通话时长|时长|时长(秒)|通话时长(秒)|持续时间|通话秒数"),
        ("subjectPlace", "通话地|漫游地|通话地点|通话所在地|本机通话地|通信地点"),
        ("peerHome", "对方归属地|对端归属地"),
        ("plmn", "PLMN|MCCMNC"),
        ("lac", "LAC|TAC|LAC/TAC|位置区|位置区号"),
        ("ci", "CI|CELLID|CELL_ID|ECI|基站号|基站编号|小区号|CELL"),
        ("lon", "经度"),
        ("lat", "纬度"),
        ("imei", "IMEI|本机IMEI"),
        ("imsi", "IMSI|本机IMSI"),
        ("forwardedFrom", "前转号码|呼转号码|第三方号码"),
        ("operator", "运营商"));

    /// <inheritdoc/>
    public int Recognise(ColumnMap columns)
    {
        var hasEnds = columns.Has("subject") && columns.Has("peer") || columns.Has("caller") && columns.Has("callee");
        return hasEnds && columns.HasAny("startedAt", "date", "clock") ? columns.Count : 0;
    }

    /// <inheritdoc/>
    public IRowReader CreateReader(SheetContext sheet) => new Reader(sheet);

    private sealed class Reader(SheetContext sheet) : IRowReader
    {
        private readonly SheetTimes _times = new(sheet);
        private readonly bool _isOwnView = sheet.Columns.Has("subject") && sheet.Columns.Has("peer");
        private readonly CallSubjects _subjects = new(sheet);

        public RowReading Read(TableRow cells)
        {
            var row = new RowBuilder(sheet.Columns, cells);
            var ends = _isOwnView ? OwnView(row) : CallerView(row);
            if (ends is not { } call)
                return row.Rejected();
            var at = sheet.Columns.Has("startedAt") ? _times.Required(row, "startedAt", "date") : _times.Required(row, "date", "clock");
            var duration = DurationOf(row);
            if (at is not { } time)
                return row.Rejected();

            var (subject, peer) = (row.Add(EntityKinds.Phone, call.Subject), row.Add(EntityKinds.Phone, call.Peer));
            var provider = Canonical(row.Text("operator") ?? "");
            var (from, to) = call.IsOutgoing ? (subject, peer) : (peer, subject);
            row.Event(new EventFact(
                call.IsMessage ? LinkTypes.Smsed : LinkTypes.Called, from, to, call.IsOutgoing ? EventSide.From : EventSide.To, time,
                IsDirected: call.IsDirected, Seconds: call.IsMessage ? null : duration, Provider: provider, Details: Details(row, call)));
            Device(row, subject, time);
            if (RadioCell.AddTo(row) is { } cell)
                row.Event(new EventFact(LinkTypes.SeenAt, subject, cell, EventSide.None, time, Provider: provider));
            return row.Finish(SightingKey.Of("call", call.Subject, call.Peer, Part(time), KeyKind(call)));
        }

        private Call? OwnView(RowBuilder row)
        {
            var (subject, peer) = (row.Required("subject", PhoneNumber.Read), row.Required("peer", PhoneNumber.Read));
            if (!sheet.Columns.Has("kind"))
                return subject is null || peer is null ? null : new Call(subject, peer, true, false, false, false);
            var kind = CallKinds.Read(row.Raw("kind"));
            if (kind == CallKind.Unknown)
                row.Fail("kind", "call.kind");
            return row.IsRejected ? null : new Call(
                subject!, peer!, kind is CallKind.Caller or CallKind.SmsOut, true, kind is CallKind.SmsOut or CallKind.SmsIn, kind == CallKind.Forwarded);
        }

        private Call? CallerView(RowBuilder row)
        {
            var (caller, callee) = (row.Required("caller", PhoneNumber.Read), row.Required("callee", PhoneNumber.Read));
            if (caller is null || callee is null)
                return null;
            var kind = CallKinds.Read(row.Raw("kind"));
            var isMessage = kind is CallKind.SmsIn or CallKind.SmsOut || row.Raw("kind").Contains('短');
            var own = row.Optional("subject", PhoneNumber.Read);
            var isOutgoing = own is not null && (own == caller || own == callee)
                ? own == caller
                : _subjects.IsOfCaller(caller, callee);
            return isOutgoing
                ? new Call(caller, callee, true, true, isMessage, kind == CallKind.Forwarded)
                : new Call(callee, caller, false, true, isMessage, kind == CallKind.Forwarded);
        }

        private static int? DurationOf(RowBuilder row)
        {
            if (row.Text("seconds") is null)
                return null;
            var duration = CellDuration.Read(row.Raw("seconds"));
            if (duration.Value is null)
                row.Warn(duration.Fault ?? "duration.format");
            return duration.Value;
        }

        private static void Device(RowBuilder row, int subject, Moment at)
        {
            var imsi = row.AddOptional(EntityKinds.Imsi, row.Optional("imsi", Imsi.Read));
            row.Link(LinkTypes.HasNumber, imsi, subject, at, at);
            if (row.AddOptional(EntityKinds.Device, row.Optional("imei", Imei.Read)) is { } device)
                row.Event(new EventFact(LinkTypes.UsedIn, imsi ?? subject, device, EventSide.None, at));
        }

        private static string KeyKind(Call call) =>
            (call.IsMessage ? "sms" : "call") + (!call.IsDirected ? "" : call.IsOutgoing ? "-out" : "-in") + (call.IsForwarded ? "-forwarded" : "");

        private static IReadOnlyDictionary<string, string>? Details(RowBuilder row, Call call)
        {
            var details = new EventDetails(row).Take("subjectPlace").Take("peerHome").Take("lon").Take("lat");
            details.Set("forwardedFrom", row.Optional("forwardedFrom", PhoneNumber.Read));
            details.Set("forwarded", call.IsForwarded ? "true" : null);
            return details.Values;
        }
    }

    private readonly record struct Call(string Subject, string Peer, bool IsOutgoing, bool IsDirected, bool IsMessage, bool IsForwarded);
}
