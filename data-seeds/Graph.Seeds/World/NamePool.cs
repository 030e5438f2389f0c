using Graph.Seeds.Randomness;

namespace Graph.Seeds.World;

/// <summary>Invented names with 演 in the middle; no name is given twice.</summary>
internal sealed class NamePool
{
    internal const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢宋唐韩冯于董萧程曹袁邓傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段漕钱汤尹黎易常武乔贺赖龚文温许罗";

    internal const string Given = "安柏晨川岱帆枫歌谷海禾恒弘桓晖嘉坚江劲景静岚朗黎澧霖岭泠流鹭满茂明茗宁诺鹏平启晴泉然榕锐森杉尚石书舒树松苏涛恬亭桐望苇温汐溪夏贤向晓欣轩雪岩彦遥怡逸音颖雨远悦云韵泽湛昭哲臻芝知舟筑卓梓宗洲棠笙舵演";

    private readonly Queue<string> _names;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public NamePool(SeedRandom random)
    {
        var all = (from surname in Surnames.Distinct() from given in Given.Distinct() where given != '演' select $"{surname}演{given}").ToList();
        random.Shuffle(all);
        _names = new Queue<string>(all);
    }

    public string Next()
    {
        var name = _names.Dequeue();
        while (!_taken.Add(name))
            name = _names.Dequeue();
        return name;
    }

    /// <summary>Gives a certain name, which <see cref="Next"/> will then not give again.</summary>
    public string Take(string name)
    {
        _taken.Add(name);
        return name;
    }
}
