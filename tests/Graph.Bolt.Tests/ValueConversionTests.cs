using NUnit.Framework;

namespace Graph.Bolt.Tests;

/// <summary>Conversion of values.</summary>
public sealed class ValueConversionTests
{
    [Test]
    public void Numbers_ConvertWithARangeCheck()
    {
        Assert.That(5L.As<int>(), Is.EqualTo(5));
        Assert.That(5L.As<double>(), Is.EqualTo(5.0));
        Assert.That(5L.As<int?>(), Is.EqualTo(5));
        Assert.Throws<OverflowException>(() => 5_000_000_000L.As<int>());
    }

    [Test]
    public void Null_HasAValueOnlyWhereTheTypeHasOne()
    {
        Assert.That(((object?)null).As<string>(), Is.Null);
        Assert.That(((object?)null).As<int?>(), Is.Null);
        Assert.That(((object?)null).As(7), Is.EqualTo(7));
        Assert.Throws<InvalidCastException>(() => ((object?)null).As<int>());
    }

    [Test]
    public void ListsAndMaps_ConvertElementByElement()
    {
        object list = new List<object?> { 1L, 2L };
        object map = new Dictionary<string, object?> { ["a"] = 1L };

        Assert.That(list.As<int[]>(), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(list.As<IReadOnlyList<string>>(), Is.EqualTo(new[] { "1", "2" }));
        Assert.That(map.As<Dictionary<string, int>>()["a"], Is.EqualTo(1));
        Assert.Throws<InvalidCastException>(() => list.As<Dictionary<string, int>>());
    }

    [Test]
    public void Text_IsWrittenAlikeEverywhere() => Assert.That(1.5.As<string>(), Is.EqualTo("1.5"));

    [Test]
    public void TextThatIsNoNumber_HasNoConversion() => Assert.Throws<InvalidCastException>(() => "x".As<int>());
}
