using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;
using static Graph.Linkage.Ingest.Layouts.LayoutRows;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>Registration data of phones (开户资料, 机主信息): who opened a number, where, and who handled it.</summary>
public sealed class RegistrationLayout : ILayout
{
    /// <inheritdoc/>
    public string Name => "registration";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases { get; } = LayoutRows.Aliases(
        ("msisdn", "手机号码|用户号码|MSISDN|手机号|电话号码|业务号码|服务号码|开户号码|号码|本机号码"),
        ("handlerName", "经办人|代办人|经办人姓名|代办人姓名"),
        ("handlerIdNo", "经办人证件号码|代办人证件号码|经办人身份证号|代办人身份证号|经办人证件|代办人证件"),
        ("ownerName", "机主姓名|客户名称|姓名|机主|用户姓名|客户姓名|登记姓名|户主姓名|用户名称"),
        ("idType", "证件类型|机主证件类型|证件种类"),
        ("idNo", "证件号码|证件ID|机主证件号码|身份证号码|身份证号|证件号|身份证|客户证件号码"),
        ("idAddress", "证件地址|户籍地址|身份证地址|户籍地"),
        ("address", "联系地址|装机地址|通信地址|通讯地址|现住址"),
        ("contactPhone", "联系电话|联系号码|联系人电话|其他联系电话|其它联系电话"),
        ("activatedAt", "入网时间|开户时间|入网日期|开户日期|激活时间|开通时间"),
        ("closedAt", "销户时间|销户日期|离网时间|退网时间"),
        ("state", "状态|用户状态|号码状态|客户状态"),
        ("outletId", "入网网点ID|网点ID|入网网点编码|网点编码|网点编号|网点代码|渠道编码"),
        ("outletName", "入网网点名称|入网网点|网点名称|开户网点|营业厅|渠道名称"),
        ("outletType", "入网网点类型|网点类型"),
        ("channel", "渠道|入网渠道"),
        ("agentId", "代理商ID|代理商编码|代理商编号|代理商代码"),
        ("agentName", "代理商|代理商名称"),
        ("clerkId", "工号|受理工号|营业员工号|经办工号|操作员工号|操作员"),
        ("actualUser", "使用人|实际使用人|使用人姓名"),
        ("home", "归属地"),
        ("operator", "运营商|所属运营商"),
        ("imsi", "IMSI"),
        ("iccid", "ICCID"),
        ("plan", "套餐|套餐名称"),
        ("simCount", "一证下号码数"));

    /// <inheritdoc/>
    public int Recognise(ColumnMap columns)
    {
        var isRegistration = columns.HasAny("activatedAt", "closedAt", "outletId", "outletName", "idAddress", "plan", "simCount")
            || columns.NameOf("ownerName") is { } owner && owner.AsSpan().IndexOfAny("机户") >= 0;
        return columns.Has("msisdn") && columns.HasAny("ownerName", "idNo") && isRegistration ? columns.Count : 0;
    }

    /// <inheritdoc/>
    public IRowReader CreateReader(SheetContext sheet) => new Reader(sheet);

    private sealed class Reader(SheetContext sheet) : IRowReader
    {
        private readonly SheetTimes _times = new(sheet);

        public RowReading Read(TableRow cells)
        {
            var row = new RowBuilder(sheet.Columns, cells);
            if (row.Required("msisdn", PhoneNumber.Read) is not { } msisdn)
                return row.Rejected();
            var phone = row.Add(EntityKinds.Phone, msisdn);
            var (activated, closed) = (_times.Read(row, "activatedAt"), _times.Read(row, "closedAt"));
            var party = Party.Read(row, "ownerName", "idNo", "idType", msisdn, isStrict: true);

            Owner(row, phone, party, activated, closed);
            Numbers(row, phone, activated, closed);
            Places(row, phone, activated);
            Attributes(row, phone, activated, closed);
            return row.Finish(SightingKey.Of(
                "registration", msisdn, Part(activated), Part(closed), party.Id?.ToString() ?? party.Document ?? party.Name, row.Text("state")));
        }

        private static void Owner(RowBuilder row, int phone, Party party, Moment? activated, Moment? closed)
        {
            var owner = party.AddTo(row);
            row.Link(LinkTypes.RegisteredTo, phone, owner, activated, closed);
            if (owner is null)
                row.Attribute(phone, AttributeNames.Name, party.Name);
            row.Attribute(phone, "documentNo", party.Document);
            if (party.Document is not null)
                row.AttributeFrom(phone, "documentType", "idType");
            row.AttributeFrom(owner, "idAddress", "idAddress");
            if (party.IsPerson)
                LivesAt(row, owner, "address");

            var key = row[phone].Key;
            var handler = Party.Read(row, "handlerName", "handlerIdNo", null, key, isStrict: false);
            if (handler.Id != party.Id || handler.Id is null && handler.Name != party.Name)
                row.Link(LinkTypes.HandledBy, phone, handler.AddNamed(row, key), activated, activated);
            if (row.Text("actualUser") is { } user && user != party.Name)
                row.Link(LinkTypes.UsedBy, phone, new Party(user, null, null).AddNamed(row, key), activated, closed);
        }

        private static void Numbers(RowBuilder row, int phone, Moment? activated, Moment? closed)
        {
            row.Link(LinkTypes.ContactPhone, phone, row.AddOptional(EntityKinds.Phone, row.Optional("contactPhone", PhoneNumber.Read)), activated);
            row.Link(LinkTypes.HasNumber, row.AddOptional(EntityKinds.Imsi, row.Optional("imsi", Imsi.Read)), phone, activated, closed);
        }

        private static void Places(RowBuilder row, int phone, Moment? activated)
        {
            var provider = Canonical(row.Text("operator") ?? "");
            foreach (var (kind, code, name) in new[]
            {
                (EntityKinds.Outlet, "outletId", "outletName"), (EntityKinds.Agent, "agentId", "agentName"), (EntityKinds.Clerk, "clerkId", ""),
            })
            {
                var place = row.AddOptional(kind, PlaceKey(provider, row.Text(code), row.Text(name)));
                row.AttributeFrom(place, AttributeNames.Name, name);
                if (kind == EntityKinds.Outlet)
                    row.AttributeFrom(place, "type", "outletType");
                row.Link(LinkTypes.OpenedAt, phone, place, activated, activated);
            }
        }

        private static void Attributes(RowBuilder row, int phone, Moment? activated, Moment? closed)
        {
            row.AttributeFrom(phone, AttributeNames.State, "state");
            row.AttributeFrom(phone, AttributeNames.Provider, "operator");
            row.Attribute(phone, AttributeNames.OpenedAt, activated?.ToString());
            row.Attribute(phone, "closedAt", closed?.ToString());
            foreach (var field in new[] { "iccid", "plan", "channel" })
                row.AttributeFrom(phone, field, field);
        }
    }
}
