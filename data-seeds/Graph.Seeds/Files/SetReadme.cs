using System.Globalization;
using System.Text;
using Graph.Seeds.World;

namespace Graph.Seeds.Files;

/// <summary>The README that lies beside the seven folders: what the set is and what an importer should count.</summary>
internal static class SetReadme
{
    public static byte[] Write(WorldState world, IReadOnlyList<PlannedFile> files)
    {
        var text = new StringBuilder();
        text.Append(string.Create(CultureInfo.InvariantCulture, $"""
            # 合成·三条线索（合成数据）

            本文件夹全部为合成数据，由 `DemoWorld.Generate`（种子 {world.Seed}）生成，请勿手工修改。姓名、号码、账号、证件均不属于任何人。
            数据时段 {world.From:yyyy-MM-dd} 至 {world.Until:yyyy-MM-dd}，{world.Cases.Count} 起案件，{world.Cases.Sum(c => c.Victims.Count)} 名受害人，损失 {world.Cases.Sum(c => c.LossFen) / 100} 元。金额单位为元（另有说明者除外），时间为北京时间。

            All data here are synthetic, written by `DemoWorld.Generate` with seed {world.Seed}; do not edit by hand. Times are local (+08:00), amounts yuan unless the header says fen.
            The header row, prefaces, titles and totals count as blank. A dash means that the file is no table and is listed as skipped or not readable.

            | 文件 file | 读取 read | 接受 accepted | 修复 repaired | 重复 duplicate | 拒绝 rejected | 空白 blank | 说明 note |
            |---|---:|---:|---:|---:|---:|---:|---|

            """).ReplaceLineEndings("\n"));
        foreach (var file in files)
            text.Append(Line(file)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Line(PlannedFile file) => file.Counts is not { } counts
        ? $"| {file.Path} | – | – | – | – | – | – | {file.Note} |"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"| {file.Path} | {counts.Read} | {counts.Accepted} | {counts.Repaired} | {counts.Duplicate} | {counts.Rejected} | {counts.Blank} | {file.Note} |");
}
