using System.Security;
using System.Text;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The fields of a request as text, as a digest, and without some of them.</summary>
public sealed class RequestFieldsTests
{
    private readonly RequestFields _fields = new RequestFields().Add("To", "+15550001111").Add("Tag", new[] { "a", "b" }).Add("Body", "").AddSecret("Word", "s3cret");

    [Fact]
    public void A_secret_is_sent_and_not_shown()
    {
        using var secure = new SecureString();
        secure.AppendChar('x');
        _fields.AddSecret("Pin", secure);

        Assert.Equal("To=+15550001111, Tag=a, Tag=b, Body=, Word=***, Pin=***", _fields.ToString());
        Assert.Equal("To=%2B15550001111&Tag=a&Tag=b&Body=&Word=s3cret&Pin=x", _fields.ToQuery());
        Assert.Equal(_fields.ToString(), new RequestFields(_fields).ToString());
    }

    [Fact]
    public void Fields_can_be_found_counted_and_left_out()
    {
        Assert.Equal(("+15550001111", "a", null), (_fields.Find("To"), _fields.Find("Tag"), _fields.Find("From")));
        Assert.Equal((2, 0), (_fields.Count("Tag"), _fields.Count("From")));
        Assert.Equal("To=%2B15550001111&Word=s3cret", _fields.Without("Tag", "Body").ToQuery());
        Assert.Equal("To=%2B15550001111&Tag=a&Tag=b&Word=s3cret", _fields.WithoutEmpty().ToQuery());
        Assert.Equal((false, true), (_fields.IsEmpty, new RequestFields().IsEmpty));
    }

    [Fact]
    public void A_copy_can_change_without_the_original()
    {
        new RequestFields(_fields).Add("From", "1");

        Assert.Null(_fields.Find("From"));
    }

    [Fact]
    public void The_digest_depends_on_every_value_but_not_on_the_order_of_names()
    {
        var digest = _fields.Digest();

        Assert.Matches("^[0-9A-F]{32}$", digest);
        Assert.Equal(digest, new RequestFields().Add("Body", "").Add("Tag", new[] { "a", "b" }).Add("To", "+15550001111").Digest());
        Assert.NotEqual(digest, new RequestFields().Add("Body", "").Add("Tag", new[] { "b", "a" }).Add("To", "+15550001111").Digest());
        Assert.NotEqual(digest, new RequestFields(_fields).Add("From", "1").Digest());
    }

    [Fact]
    public void A_JSON_object_has_the_fields_with_their_secrets()
        => Assert.Equal("""{"To":"+15550001111","Word":"s3cret"}""", _fields.Without("Tag", "Body").ToJson());

    [Fact]
    public void An_object_is_sent_as_its_text() => Assert.Equal("A=one", new RequestFields().Add("A", new StringBuilder("one")).ToString());

    [Fact]
    public void A_record_is_sent_as_its_SID() => Assert.Equal("A=SM1, B=", new RequestFields().Add("A", new TwilioMessage { Sid = "SM1" }).Add("B", new TwilioMessage()).ToString());
}
