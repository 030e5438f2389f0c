using Graph.Linkage.Ingest.Cells;
using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;
using Graph.Linkage.Store;
using static Graph.Linkage.Ingest.Layouts.LayoutRows;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>Bank statements (交易流水): the 32 columns of the query-and-control platform and exports of single banks.</summary>
public sealed class StatementLayout : ILayout
{
    /// <inheritdoc/>
    public string Name => "statement";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases { get; } = LayoutRows.Aliases(
        ("peerNumber", "交易对手账卡号|对手账卡号|对手账号|对手卡号|对方账号|对方帐号|对方卡号|对方账户|对方账卡号|对方账号/卡号|收付款方账号|收款账号|交易对手账号"),
        ("peerName", "对手户名|对方户名|对方姓名|对方名称|交易对手|收付款方名称|收款人|收款人姓名|对手名称|对方账户名"),
        ("peerIdNo", "对手身份证号|对手证件号码|对手身份证号码|对方证件号码"),
        ("peerBank", "对手开户银行|对方开户行|对方开户银行|对方银行|对手银行"),
        ("peerBalance", "对手交易余额"),
        ("peerInfo", "对手信息|对方信息|交易对手信息|对方账户信息"),
        ("card", "交易卡号|卡号|主账号|银行卡号|本方卡号|查询卡号"),
        ("account", "交易账号|账号|帐号|本方账号|查询账号|账户"),
        ("holderName", "交易户名|户名|账户名称|本方户名|客户姓名"),
        ("holderIdNo", "交易证件号码|证件号码|本方证件号码"),
        ("at", "交易时间|交易日期时间|交易日期及时间|记账时间|发生时间|入账时间"),
        ("date", "交易日期|发生日期|记账日期|入账日期|日期|交易日"),
        ("clock", "时间|交易时刻|记账时刻"),
        ("amount", "交易金额|发生额|金额|交易额|交易发生额"),
        ("income", "收入金额|收入|贷方发生额|贷方金额|存入金额|存入|转入金额|贷方"),
        ("outlay", "支出金额|支出|借方发生额|借方金额|取出金额|支取金额|支取|转出金额|借方"),
        ("balance", "交易余额|账户余额|余额|联机余额|本次余额"),
        ("direction", "收付标志|借贷标志|收/支|收支|交易方向|借贷|收支标志|进出标志|借贷方向|借贷类型|收支类型|借/贷"),
        ("cash", "现金标志|钞汇标志|现转标志"),
        ("summary", "摘要说明|摘要|交易摘要|用途|附言|交易说明"),
        ("currency", "交易币种|币种"),
        ("outlet", "交易网点名称|交易网点|交易机构|网点名称"),
        ("place", "交易发生地|交易地点|交易场所|发生地"),
        ("success", "交易是否成功|是否成功|交易状态|交易结果|状态"),
        ("voucher", "传票号"),
        ("ip", "IP地址|IP|交易IP|客户端IP"),
        ("mac", "MAC地址|MAC|交易MAC"),
        ("serial", "交易流水号|流水号|交易序号|交易单号|核心流水号"),
        ("log", "日志号"),
        ("voucherKind", "凭证种类"),
        ("voucherNo", "凭证号"),
        ("clerk", "交易柜员号|柜员号"),
        ("remark", "备注"),
        ("merchant", "商户名称"),
        ("merchantCode", "商户代码|商户号"),
        ("tradeType", "交易类型|交易种类|业务类型|交易渠道|交易方式"),
        ("feedback", "查询反馈结果原因|反馈结果|查询反馈结果"),
        ("bank", "开户银行|账号开户银行|银行名称|开户行|查询银行|反馈单位"));

    /// <inheritdoc/>
    public int Recognise(ColumnMap columns)
    {
        var isStatement = columns.HasAny("amount", "income", "outlay") && columns.HasAny("at", "date");
        var isOfAccount = columns.HasAny("card", "account", "balance", "direction", "peerNumber", "income", "outlay");
        return isStatement && isOfAccount ? columns.Count : 0;
    }

    /// <inheritdoc/>
    public IRowReader CreateReader(SheetContext sheet) => new Reader(sheet, Subject(sheet));

    private static EntityId? Subject(SheetContext sheet)
    {
        if (sheet.Columns.HasAny("card", "account"))
            return null;
        return PrefaceValues.AccountOf(sheet.Preface)
            ?? throw new GraphException(new UserMessage("file.subject-missing"));
    }

    private sealed class Reader(SheetContext sheet, EntityId? subject) : IRowReader
    {
        private readonly SheetTimes _times = new(sheet);

        public RowReading Read(TableRow cells)
        {
            var row = new RowBuilder(sheet.Columns, cells);
            var own = AccountCells.AddTo(row, "card", "account", subject);
            var at = sheet.Columns.Has("at") ? _times.Required(row, "at", "date") : _times.Required(row, "date", "clock");
            var money = Money.Read(row, sheet.Columns);
            if (row.IsRejected || at is not { } time || money is not { } trade)
                return row.Rejected();

            var key = row[own.Main].Key;
            Holder(row, own, key);
            var peer = Counterparty.Read(row, own, key, trade.IsOutgoing);
            if (row.IsRejected)
                return row.Rejected();
            var hasFailed = HasFailed(row.Text("success"));
            var serial = row.Text("serial");
            row.Event(Transfer(own.Main, peer, trade, time) with
            {
                AmountFen = trade.Fen, Provider = own.Provider, Serial = serial, Failed = hasFailed, Details = Details(row, trade),
            });
            if (trade.IsOutgoing && !trade.IsNeutral)
                Logins(row, own, time);
            return row.Finish(KeyOf(row, own, time, trade, serial, hasFailed, row[peer.Entity].Key));
        }

        private static EventFact Transfer(int own, Counterparty peer, Money trade, Moment at)
        {
            if (peer.IsCashPoint)
                return new EventFact(LinkTypes.WithdrewAt, own, peer.Entity, EventSide.None, at);
            return trade.IsOutgoing
                ? new EventFact(LinkTypes.TransferredTo, own, peer.Entity, EventSide.From, at, IsDirected: !trade.IsNeutral)
                : new EventFact(LinkTypes.TransferredTo, peer.Entity, own, EventSide.To, at);
        }

        private static UInt128 KeyOf(
            RowBuilder row, AccountCells own, Moment at, Money trade, string? serial, bool hasFailed, string peer)
        {
            var direction = (trade.IsNeutral ? "neutral" : trade.IsOutgoing ? "out" : "in") + (hasFailed ? "-failed" : "");
            if (serial is not null)
                return SightingKey.Of("transfer", own.Provider, row[own.Main].Key, serial, Part(at), Part(trade.Fen), direction);
            var balance = SheetAmounts.Optional(row, "balance");
            return SightingKey.Of("transfer", row[own.Main].Key, Part(at), Part(trade.Fen), direction, Part(balance), balance is null ? peer : null);
        }

        private static void Holder(RowBuilder row, AccountCells own, string key)
        {
            var holder = Party.Read(row, "holderName", "holderIdNo", null, key, isStrict: false);
            var owner = holder.AddTo(row);
            foreach (var account in own.All)
            {
                row.Link(LinkTypes.OpenedBy, account, owner);
                if (owner is null)
                    row.Attribute(account, AttributeNames.Name, holder.Name);
            }
        }

        // Only who sends money sits at the keyboard: the address of an incoming row is the bank's or the payer's.
        private static void Logins(RowBuilder row, AccountCells own, Moment at)
        {
            foreach (var (kind, key) in new[]
            {
                (EntityKinds.Ip, row.Optional("ip", IpAddress.Read)), (EntityKinds.Mac, row.Optional("mac", MacAddress.Read)),
            })
            {
                if (row.AddOptional(kind, key) is { } place)
                    row.Event(new EventFact(LinkTypes.LoggedInFrom, own.Main, place, EventSide.None, at, Provider: own.Provider));
            }
        }

        private static bool HasFailed(string? text) => text is "0" or "否" or "N" or "n" or "F" or "f" or "false" or "FALSE"
            || text is not null && (text.Contains("失败") || text.Contains("不成功") || text.Contains("未成功") || text.Contains("撤销") || text.Contains("关闭"));

        private static IReadOnlyDictionary<string, string>? Details(RowBuilder row, Money trade)
        {
            var details = new EventDetails(row).Take("summary").Take("tradeType").Take("place").Take("outlet").Take("merchant").Take("merchantCode")
                .Take("peerName").Take("peerBank").Take("currency").Take("cash").Take("ip").Take("mac").Take("clerk").Take("remark").Take("feedback");
            details.Set("balanceFen", Part(SheetAmounts.Optional(row, "balance")));
            details.Set("direction", trade.IsNeutral ? "neutral" : null);
            return details.Values;
        }
    }
}
