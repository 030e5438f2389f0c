using Graph.TestKit;
using NUnit.Framework;

namespace Graph.Neo4j.Tests;

public sealed class Neo4jOptionsTests
{
    [Test]
    public void APasswordAlone_IsThatOfTheUserNeo4j()
    {
        var options = Neo4jOptions.Of(name => name == "Password" ? "secret" : null);

        Assert.That((options.User, options.Password, options.Uri), Is.EqualTo(("neo4j", "secret", "bolt://127.0.0.1:7687")));
        Assert.That(options.ToString(), Does.Not.Contain("secret"));
    }

    [Test]
    public void APasswordFile_IsReadWithoutItsLineEnd()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "secret\n");

        var options = Neo4jOptions.Of(name => name == "PasswordFile" ? file : null);

        File.Delete(file);
        Assert.That(options.Password, Is.EqualTo("secret"));
    }

    [TestCase("Uri", "bolt://neo4j:secret@host", "store.password-in-uri")]
    [TestCase("PasswordFile", "there/is/none", "store.password-file")]
    public async Task WhatWouldGiveAPasswordAway_IsRefused(string name, string value, string code) => Assert.That(
        await Refusal.CodeAsync(() => Task.Run(() => Neo4jOptions.Of(asked => asked == name ? value : null))), Is.EqualTo(code));
}
