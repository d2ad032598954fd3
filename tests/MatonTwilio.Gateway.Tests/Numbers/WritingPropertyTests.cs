using System.Globalization;
using System.Text.RegularExpressions;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Properties of all formats of numbers, with any characters. Each case is generated from its seed.</summary>
public partial class WritingPropertyTests
{
    private const int Cases = 4000;

    private static readonly string[] Regions = ["US", "DE", "AT", "GB", "FR", "IT", "FI", "DK", "NO", "EE", "NZ", "ID", "CH", "AU", "JP", "IN", "BR", "BY"];

    // National digits of numbers in these regions, some of which have a fixed length.
    private static readonly (string Region, string Digits)[] Numbers =
    [
        ("US", "4155550100"), ("DE", "01713920000"), ("AT", "06641234567"), ("GB", "02079460018"), ("FR", "0612345678"), ("IT", "0669821234"), ("FI", "0412345678"),
        ("DK", "32123456"), ("CH", "0781234567"), ("AU", "0491570006"), ("JP", "09012345678"),
    ];

    private static readonly string[] Pieces =
    [
        " ", "  ", "-", " - ", ".", "/", " / ", ") ", " (", "(", ")", ",", ", ", ";", ":", "+", "*", "#", "x", " ext. ", "E", "e+", "_", "~", "'", "\"", "=", "&", " or ", "|", "\n", "\t",
        "\u00A0", "\u200B", "\u202A", "\u2009", "\u2011", "\u2013", "\uFF0D", "\u00B7", "\u2022", "%", "$", "\u20AC", "T", "Z", "--", "..", "//", "()", "\u0301", "\U0001F600",
    ];

    [Fact]
    public void Separators_between_the_digits_never_change_the_number()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var random = new Random(seed);
            var (region, digits) = Numbers[random.Next(Numbers.Length)];
            var text = digits[..1];
            var between = new List<string>();
            foreach (var digit in digits[1..])
            {
                if (random.Next(4) == 0)
                {
                    between.Add(Pieces[random.Next(Pieces.Length)]);
                    text += between[^1];
                }

                text += digit;
            }

            var read = Cell.Read(text, region);
            Assert.True(read[0] == '!' || read == Cell.Read(digits, region), $"Seed {seed}: '{text}' in {region} is read as {read}.");
            Assert.True(read[0] == '!' || between.TrueForAll(static piece => Separators().IsMatch(piece)), $"Seed {seed}: '{text}' in {region} is read as {read}.");
        }
    }

    [Fact]
    public void Several_digits_after_a_number_are_never_part_of_it()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var random = new Random(seed);
            var (region, digits) = Numbers[random.Next(Numbers.Length)];
            var text = digits + Pieces[random.Next(Pieces.Length)] + random.Next(1000).ToString(CultureInfo.InvariantCulture);

            var read = Cell.Read(text, region);
            Assert.True(read[0] == '!' || read == Cell.Read(digits, region) || !Visible().IsMatch(text[digits.Length..]), $"Seed {seed}: '{text}' in {region} is read as {read}.");
        }
    }

    [Fact]
    public void Two_numbers_are_never_read_as_one()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var random = new Random(seed);
            var (region, digits) = Numbers[random.Next(Numbers.Length)];
            var text = digits + Pieces.Where(static piece => Visible().IsMatch(piece)).ElementAt(random.Next(40)) + digits;

            Assert.True(Cell.Read(text, region)[0] == '!', $"Seed {seed}: '{text}' in {region} is read as {Cell.Read(text, region)}.");
        }
    }

    [Fact]
    public void A_date_is_never_read_as_a_number()
    {
        string[] formats =
        [
            "yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy", "d.M.yy", "MM/dd/yyyy", "M/d/yyyy", "M/d/yy", "dd/MM/yyyy", "yyyy/MM/dd", "yyyy.MM.dd", "dd-MM-yyyy", "dd MM yyyy", "yyyyMMdd", "yyyyMMddHHmm",
            "yyyyMMddHHmmss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "dd.MM.yyyy HH:mm", "HH:mm", "HH:mm:ss", "MM/yyyy", "yyyy-MM", "d MMM yyyy", "dd-MMM-yy",
        ];
        for (var seed = 0; seed < Cases; seed++)
        {
            var random = new Random(seed);
            var date = new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMinutes(random.Next(200 * 365 * 24) * 60.0);
            var text = date.ToString(formats[random.Next(formats.Length)], CultureInfo.InvariantCulture);
            var region = Regions[random.Next(Regions.Length)];

            Assert.True(Cell.Read(text, region)[0] == '!', $"Seed {seed}: '{text}' in {region} is read as {Cell.Read(text, region)}.");
        }
    }

    [Fact]
    public void A_number_is_the_same_with_and_without_a_fraction_of_zero()
    {
        foreach (var (region, digits) in Numbers)
        {
            foreach (var fraction in (string[])[".0", ".00", ",0"])
            {
                Assert.Equal(Cell.Read(digits, region), Cell.Read(digits + fraction, region));
            }

            Assert.StartsWith("!", Cell.Read(digits.TrimStart('0') + ".5", region), StringComparison.Ordinal);
            Assert.StartsWith("!", Cell.Read(double.Parse(digits + "000000", CultureInfo.InvariantCulture).ToString("E5", CultureInfo.InvariantCulture), region), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_result_is_read_again_as_the_same_number_in_every_region()
        => Assert.All(Cell.All.Where(static cell => cell.Meaning[0] == '+'), static cell => Assert.All(Regions, region => Assert.Equal(cell.Meaning, Cell.Read(cell.Meaning, region))));

    // Separators that a person sees as one format: spaces and one mark, or parentheses around an area code. Format characters are invisible.
    [GeneratedRegex(@"^[\p{Cf}\s]*[-./()\u2011\u2013\uFF0D]?[\p{Cf}\s]*$")]
    private static partial Regex Separators();

    [GeneratedRegex(@"[^\p{Cf}0-9]")]
    private static partial Regex Visible();
}
