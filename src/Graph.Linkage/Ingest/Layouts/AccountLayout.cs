using Graph.Linkage.Ingest.Cells;
using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;
using static Graph.Linkage.Ingest.Layouts.LayoutRows;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>Opening data of bank accounts (账户, the 43-column reply of the query-and-control platform).</summary>
public sealed class AccountLayout : ILayout
{
    /// <inheritdoc/>
    public string Name => "account";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases { get; } = LayoutRows.Aliases(
        ("holderName", "账户开户名称|开户名称|户名|账户名称|客户名称|开户人姓名|客户姓名|姓名"),
        ("idType", "开户人证件类型|证件类型"),
        ("idNo", "开户人证件号码|证件号码|客户证件号码|开户证件号码|身份证号码|身份证号"),
        ("card", "交易卡号|卡号|主账号|银行卡号|银行卡"),
        ("account", "交易账号|账号|帐号|账户|银行账号"),
        ("openedAt", "账号开户时间|开户时间|开户日期|账户开户时间"),
        ("balance", "账户余额|余额"),
        ("available", "可用余额"),
        ("currency", "币种"),
        ("outletCode", "开户网点代码|网点代码"),
        ("outletName", "开户网点|开户网点名称"),
        ("state", "账户状态|账号状态|卡状态|状态"),
        ("closedAt", "销户日期|销户时间"),
        ("type", "账户类型|账户类别"),
        ("reservedPhone", "开户联系方式|预留手机号|预留手机号码|预留电话|绑定手机|绑定手机号"),
        ("mailAddress", "通信地址|通讯地址"),
        ("contactPhone", "联系电话|联系手机"),
        ("agentName", "代理人|代办人|代理人姓名|代办人姓名"),
        ("agentPhone", "代理人电话|代办人电话|代理人联系电话"),
        ("agentIdNo", "代办人证件号码|代理人证件号码"),
        ("province", "开户省份"),
        ("city", "开户城市"),
        ("bank", "账号开户银行|开户银行|开户行|银行名称|所属银行"),
        ("customerNo", "客户代码|客户号"),
        ("legalRep", "法人代表|法定代表人"),
        ("legalRepIdNo", "法人代表证件号码|法定代表人证件号码"),
        ("licence", "客户工商执照号码|工商执照号码|统一社会信用代码|营业执照号码"),
        ("homeAddress", "住宅地址"),
        ("email", "邮箱地址|电子邮箱"),
        ("linkedAccount", "关联资金账户"),
        ("homePhone", "住宅电话"),
        ("workPhone", "单位电话"),
        ("workAddress", "单位地址"),
        ("employer", "工作单位"),
        ("closingOutlet", "销户网点"),
        ("lastTradeAt", "最后交易时间"),
        ("clerkId", "开户柜员|柜员号|开户柜员号"),
        ("remark", "备注"));

    /// <inheritdoc/>
    public int Recognise(ColumnMap columns)
    {
        var isOpening = columns.HasAny("openedAt", "closedAt", "reservedPhone", "outletName", "outletCode", "available", "agentPhone");
        return columns.HasAny("card", "account") && isOpening ? columns.Count : 0;
    }

    /// <inheritdoc/>
    public IRowReader CreateReader(SheetContext sheet) => new Reader(sheet);

    private sealed class Reader(SheetContext sheet) : IRowReader
    {
        private readonly SheetTimes _times = new(sheet);

        public RowReading Read(TableRow cells)
        {
            var row = new RowBuilder(sheet.Columns, cells);
            var subject = AccountCells.AddTo(row, "card", "account");
            var (opened, closed) = (_times.Read(row, "openedAt"), _times.Read(row, "closedAt"));
            if (row.IsRejected)
                return row.Rejected();
            var key = row[subject.Main].Key;
            var holder = Party.Read(row, "holderName", "idNo", "idType", key, isStrict: false);

            Holder(row, subject, holder, opened, closed);
            Phones(row, subject.Main, opened);
            Agent(row, subject.Main, opened);
            Outlet(row, subject, opened);
            Attributes(row, subject, opened, closed);
            return row.Finish(SightingKey.Of(
                "account", subject.Provider, subject.AccountKey, subject.CardKey, holder.Id?.ToString() ?? holder.Name, Part(opened), Part(closed),
                row.Text("state")));
        }

        private static void Holder(RowBuilder row, AccountCells subject, Party holder, Moment? opened, Moment? closed)
        {
            var owner = Company(row, holder) ?? holder.AddTo(row);
            foreach (var account in subject.All)
            {
                row.Link(LinkTypes.OpenedBy, account, owner, opened, closed);
                if (owner is null)
                    row.Attribute(account, AttributeNames.Name, holder.Name);
                row.Attribute(account, "documentNo", holder.Document);
            }
            if (owner is not { } known)
                return;
            if (row[known].Kind != EntityKinds.Company)
            {
                LivesAt(row, owner, "homeAddress");
                LivesAt(row, owner, "mailAddress");
                row.AttributeFrom(owner, "employer", "employer");
                return;
            }
            row.AttributeFrom(owner, "mailAddress", "mailAddress");
            var representative = Party.Read(row, "legalRep", "legalRepIdNo", null, row[known].Key, isStrict: false);
            row.Link(LinkTypes.LegalRepOf, representative.AddNamed(row, row[known].Key), owner);
        }

        private static int? Company(RowBuilder row, Party holder)
        {
            if (holder.Id is { Kind: EntityKinds.Company })
                return holder.AddTo(row);
            if (holder.Id is not null || holder.Name is null)
                return null;
            var licence = row.Text("licence") is null ? null : CreditCode.Read(row.Raw("licence"));
            if (licence?.Key is null && row.Text("legalRep") is null && row.Text("licence") is null && !IsOrganisation(holder.Name))
                return null;
            var company = row.Add(EntityKinds.Company, licence?.Key is null ? "@" + holder.Name : row.Taken(licence, row.Raw("licence"))!);
            row.Attribute(company, AttributeNames.Name, holder.Name);
            if (licence?.Key is null)
                row.AttributeFrom(company, "licence", "licence");
            return company;
        }

        private static void Phones(RowBuilder row, int account, Moment? opened)
        {
            row.Link(LinkTypes.ReservedPhone, account, row.AddOptional(EntityKinds.Phone, row.Optional("reservedPhone", PhoneNumber.Read)), opened);
            foreach (var field in new[] { "contactPhone", "homePhone", "workPhone" })
                row.Link(LinkTypes.ContactPhone, account, row.AddOptional(EntityKinds.Phone, row.Optional(field, PhoneNumber.Read)), opened);
        }

        private static void Agent(RowBuilder row, int account, Moment? opened)
        {
            var key = row[account].Key;
            var agent = Party.Read(row, "agentName", "agentIdNo", null, key, isStrict: false).AddNamed(row, key);
            row.Link(LinkTypes.HandledBy, account, agent, opened, opened);
            var phone = row.AddOptional(EntityKinds.Phone, row.Optional("agentPhone", PhoneNumber.Read));
            row.Link(LinkTypes.ContactPhone, account, phone, opened, opened);
            row.Link(LinkTypes.UsedBy, phone, agent, opened, opened);
        }

        private static void Outlet(RowBuilder row, AccountCells subject, Moment? opened)
        {
            var outlet = row.AddOptional(EntityKinds.Outlet, PlaceKey(subject.Provider, row.Text("outletCode"), row.Text("outletName")));
            row.AttributeFrom(outlet, AttributeNames.Name, "outletName");
            row.Link(LinkTypes.OpenedAt, subject.Main, outlet, opened, opened);
            var clerk = row.AddOptional(EntityKinds.Clerk, PlaceKey(subject.Provider, row.Text("clerkId"), null));
            row.Link(LinkTypes.OpenedAt, subject.Main, clerk, opened, opened);
        }

        private void Attributes(RowBuilder row, AccountCells subject, Moment? opened, Moment? closed)
        {
            foreach (var account in subject.All)
            {
                row.AttributeFrom(account, AttributeNames.State, "state");
                row.Attribute(account, AttributeNames.Provider, row.Text("bank") ?? (subject.Provider.Length == 0 ? null : subject.Provider));
                row.Attribute(account, AttributeNames.OpenedAt, opened?.ToString());
                row.Attribute(account, "closedAt", closed?.ToString());
            }
            foreach (var field in new[] { "type", "currency", "province", "city", "customerNo", "email", "linkedAccount", "closingOutlet", "remark" })
                row.AttributeFrom(subject.Main, field, field);
            row.Attribute(subject.Main, "lastTradeAt", _times.Read(row, "lastTradeAt")?.ToString());
            row.Attribute(subject.Main, "balanceFen", Part(SheetAmounts.Optional(row, "balance")));
        }
    }
}
