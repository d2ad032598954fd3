namespace MatonTwilio.Gateway.Tests;

/// <summary>Cells of users' files are read as the number that a person would read, or refused with the reason.</summary>
public class CellTests
{
    [Fact]
    public void Each_cell_has_the_meaning_that_a_person_reads()
    {
        var misread = Cell.All
            .Select(static cell => (Cell: cell, Read: Cell.Read(cell.Text, cell.Region)))
            .Where(static one => !one.Cell.IsMeaning(one.Read))
            .Select(static one => $"{one.Cell.Region} '{one.Cell.Text}' is read as {one.Read}, not as {one.Cell.Meaning}");

        Assert.InRange(Cell.All.Count, 300, int.MaxValue);
        Assert.True(!misread.Any(), string.Join(Environment.NewLine, misread));
    }
}
