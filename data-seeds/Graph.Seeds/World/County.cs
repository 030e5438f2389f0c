namespace Graph.Seeds.World;

/// <summary>A real county code, from which identity numbers that belong to nobody are made.</summary>
internal sealed record County(string Code, string Province, string City, string Name)
{
    public static readonly IReadOnlyList<County> All =
    [
        new("350524", "福建省", "泉州市", "安溪县"), new("350583", "福建省", "泉州市", "南安市"),
        new("350582", "福建省", "泉州市", "晋江市"), new("350823", "福建省", "龙岩市", "上杭县"),
        new("350802", "福建省", "龙岩市", "新罗区"), new("350203", "福建省", "厦门市", "思明区"),
        new("450102", "广西壮族自治区", "南宁市", "兴宁区"), new("450123", "广西壮族自治区", "南宁市", "隆安县"),
        new("440507", "广东省", "汕头市", "龙湖区"), new("360111", "江西省", "南昌市", "青山湖区"),
        new("430103", "湖南省", "长沙市", "天心区"), new("420106", "湖北省", "武汉市", "武昌区"),
        new("330106", "浙江省", "杭州市", "西湖区"), new("510104", "四川省", "成都市", "锦江区"),
    ];
}
