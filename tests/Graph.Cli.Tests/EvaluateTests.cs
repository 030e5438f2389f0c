using System.Text.Json;
using NUnit.Framework;

namespace Graph.Cli.Tests;

/// <summary><c>graph evaluate</c> on exports and truths written by hand.</summary>
public sealed class EvaluateTests : CliTests
{
    private const string Persons = """
        # graph truth
        id,actors,gang,role,boss,camouflage
        person:1,person:1;phone:1,red,Leader,1,
        person:2,person:2;phone:2,red,Opener,0,
        person:3,person:3;phone:3,red,Opener,0,
        person:4,person:4;phone:4,,,0,courier
        person:5,person:5;phone:5,,Victim,0,
        """;

    [Test]
    public async Task PerfectGroupWithTheBossFirst_ScoresOne()
    {
        var metrics = await EvaluateAsync(["person:1", "person:2", "person:3"], leaders: ["person:1", "person:2", "person:3"]);

        Assert.That(metrics("recall@k"), Is.EqualTo(1));
        Assert.That(metrics("mrr"), Is.EqualTo(1));
        Assert.That(metrics("membership.bcubed-f1"), Is.EqualTo(1));
        Assert.That(metrics("membership.recovered"), Is.EqualTo(1));
        Assert.That(metrics("false-accusations.camouflage"), Is.EqualTo(0));
    }

    [Test]
    public async Task InnocentInTheGroupAndBossLast_ScoresLess()
    {
        var metrics = await EvaluateAsync(["person:1", "person:2", "person:4"], leaders: ["person:4", "person:5", "person:1"]);

        Assert.That(metrics("recall@k"), Is.EqualTo(0));
        Assert.That(metrics("mrr"), Is.EqualTo(0.3333).Within(1e-4).Or.EqualTo(0.5));
        Assert.That(metrics("membership.bcubed-f1"), Is.LessThan(0.8));
        Assert.That(metrics("false-accusations.camouflage"), Is.EqualTo(0.3333).Within(1e-4));
        Assert.That(metrics("false-accusations.victims"), Is.EqualTo(1));
    }

    [Test]
    public async Task WhatNoExportHolds_IsAbsentAndNoPass()
    {
        var metrics = await EvaluateAsync(["person:1"], leaders: ["person:1"]);

        Assert.That(metrics("reachable-money"), Is.Null);
        Assert.That(metrics("layers.exact"), Is.Null);
        Assert.That(metrics("query-efficiency"), Is.Null);
    }

    [Test]
    public async Task TheSameRunTwice_IsStable()
    {
        await EvaluateAsync(["person:1", "person:2"], leaders: ["person:1", "person:2"]);

        var again = await CommandRun.OfAsync("evaluate", "--truth", Path.Combine(Folder, "truth"), "--data", Path.Combine(Folder, "export"), "--against", Path.Combine(Folder, "export"), "--format", "json");

        Assert.That(Value(again, "stability.jaccard-50"), Is.EqualTo(1));
        Assert.That(Value(again, "origin.score-change"), Is.EqualTo(0));
    }

    [Test]
    public async Task SeveralSeeds_GetAnInterval()
    {
        await EvaluateAsync(["person:1", "person:2"], leaders: ["person:1", "person:2"]);
        var other = Write("other.json", """{"metrics":[{"name":"recall@k","value":0,"seeds":1}]}""");

        var run = await CommandRun.OfAsync("evaluate", "--truth", Path.Combine(Folder, "truth"), "--data", Path.Combine(Folder, "export"), "--with", other, "--format", "json");
        var recall = run.Json.GetProperty("metrics").EnumerateArray().First(metric => metric.GetProperty("name").GetString() == "recall@k");

        Assert.That(recall.GetProperty("seeds").GetInt32(), Is.EqualTo(2));
        Assert.That(recall.GetProperty("value").GetDouble(), Is.EqualTo(0.5));
        Assert.That(recall.GetProperty("low").GetDouble(), Is.LessThan(0.5));
    }

    private async Task<Func<string, double?>> EvaluateAsync(string[] members, string[] leaders)
    {
        Write("truth/persons.truth.csv", Persons);
        Write("export/entities.jsonl", Lines(Enumerable.Range(1, 5).SelectMany(i => new object[]
        {
            new { id = $"person:{i}", kind = "Person", group = members.Contains($"person:{i}") ? "g" : null }, new { id = $"phone:{i}", kind = "Phone", group = (string?)null },
        })));
        Write("export/links.jsonl", Lines(Enumerable.Range(1, 5).Select(i => new { from = $"phone:{i}", to = $"person:{i}", type = "REGISTERED_TO", count = 1, weight = 1.0 })
            .Concat(Enumerable.Range(2, 4).Select(i => new { from = "phone:1", to = $"phone:{i}", type = "CALLED", count = 2, weight = 0.5 }))));
        Write("export/groups.jsonl", Lines([new { id = "g", suspected = true }]));
        Write("export/leaders.jsonl", Lines(leaders.Select((id, i) => new { id, group = members.Contains(id) ? "g" : null, score = 0.9 - i * 0.1, placedBy = "signals", owner = (string?)null })));
        var run = await CommandRun.OfAsync("evaluate", "--truth", Path.Combine(Folder, "truth"), "--data", Path.Combine(Folder, "export"), "--format", "json");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return name => Value(run, name);
    }

    private static double? Value(CommandRun run, string name) => run.Json.GetProperty("metrics").EnumerateArray()
        .First(metric => metric.GetProperty("name").GetString() == name && metric.GetProperty("baseline").GetString() is null && metric.GetProperty("type").GetString() is null)
        .GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    private static string Lines(IEnumerable<object> items) => string.Concat(items.Select(item => JsonSerializer.Serialize(item) + "\n"));
}
