using Bunit;
using Graph.Linkage.Model;
using Graph.Web.Api.Graphs;
using Graph.Web.Paper;
using Graph.Web.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Graph.Web.Tests.Paper;

[TestFixture]
public sealed class PaperTests : PageTests
{
    private static readonly Viewer Masked = Viewer.Everything with { Masking = MaskingLevel.Masked };

    [SetUp]
    public void AddGraphs() => Context.Services.AddScoped<GroupTies>().AddScoped<GraphViews>().AddScoped<CanvasLayouts>();

    [Test]
    public async Task Sheet_of_a_group_has_members_reasons_with_rows_coverage_and_doubts()
    {
        var markup = await GroupAsync(Viewer.Everything);
        Assert.That(markup, Does.Contain("疑似团伙：郑演舟团伙").And.Contain("显示 3 / 3 个节点").And.Contain("换代重现：2（达到 2 起计）"));
        Assert.That(markup, Does.Contain("话单.csv 第 ").And.Contain("3 个成员中已查 1 个").And.Contain("可能是：房东").And.Contain("不作为证据"));
    }

    [Test]
    public async Task Masked_sheet_holds_no_full_number_or_name()
    {
        var markup = await GroupAsync(Masked);
        Assert.That(markup, Does.Not.Contain("110000200001010014").And.Not.Contain(">郑演舟<").And.Not.Contain("19900000002").And.Contain("已脱敏"));
    }

    [Test]
    public async Task Sheet_of_an_object_states_its_rank_and_links()
    {
        var model = Context.Services.GetRequiredService<PaperModel>();
        var sheet = (await model.EntityAsync(Viewer.Everything, await Sample.NidAsync(SampleStore.Boss), default))!;
        var markup = Context.Render<EntityPaper>(page => page.Add(paper => paper.Sheet, sheet).Add(paper => paper.Viewer, Viewer.Everything)).Markup;
        Assert.That(markup, Does.Contain("第 1 位，共 2 个，得分 0.91").And.Contain("19900000001").And.Contain("<svg"));
    }

    [Test]
    public void Cut_keeps_those_with_scores_and_those_that_tie_them()
    {
        ViewNode Node(string id, double? score = null) => new(id, 1, "Phone", id, id, null, null, score, null, 1);
        ViewEdge Edge(string from, string to) => new($"{from}{to}", 1, from, to, "CALLED", 1, 0, null, null, true);
        var graph = new ViewGraph([Node("a", 0.9), Node("b", 0.8), Node("c"), Node("d"), Node("e")], [Edge("a", "d"), Edge("b", "d"), Edge("c", "e")], 5, "all");

        var cut = graph.Cut(3);

        Assert.That(cut.Nodes.Select(node => node.Id), Does.Contain("a").And.Contain("d"));
        Assert.That((cut.Nodes.Count, cut.Total), Is.EqualTo((3, 5L)));
    }

    [Test]
    public void Arrangement_with_unknown_ids_or_endless_places_is_refused()
    {
        Arrangement Placed(string id, double x) => new(new Dictionary<string, IReadOnlyList<double>> { [id] = [x, 0] }, [], []);
        Assert.That(Placed("n12", 3).IsSound, Is.True);
        Assert.That(Placed("n12", double.NaN).IsSound, Is.False);
        Assert.That(Placed("13800138000", 3).IsSound, Is.False);
    }

    private async Task<string> GroupAsync(Viewer viewer)
    {
        var sheet = (await Context.Services.GetRequiredService<PaperModel>().GroupAsync(viewer, SampleStore.GroupId, default))!;
        return Context.Render<GroupPaper>(page => page.Add(paper => paper.Sheet, sheet).Add(paper => paper.Viewer, viewer)).Markup;
    }
}
