using MatonTwilio.Sandbox;

namespace MatonTwilio.Tests;

/// <summary>Media and recordings saved to files.</summary>
public sealed class SaveTests : FilesTest
{
    [Fact]
    public void The_media_of_messages_are_saved_in_one_pipeline()
    {
        var sandbox = ConnectToSandbox(static options => options with { MessageCount = 200 });
        Run("$media = Get-TwilioMessage | Where-Object NumMedia | Get-TwilioMedia");

        var files = Run("$media | Save-TwilioMedia -Path $folder").All<FileInfo>();

        Assert.True(files.Count > 3);
        Assert.Equal(Run("$media.Sid").All<string>().Select(static sid => sid + ".png").Order(), Saved);
        Assert.Equal(Saved, files.Select(static file => file.Name).Order());
        Assert.All(files, static file => Assert.Equal(0x89, File.ReadAllBytes(file.FullName)[0]));

        // The key is sent only to the gateway.
        var fetched = sandbox.Requests.Where(static request => request.Path.StartsWith("/storage/", StringComparison.Ordinal)).ToList();
        Assert.Equal(files.Count, fetched.Count);
        Assert.All(fetched, static request => Assert.False(request.KeyAccepted));
    }

    [Theory]
    [InlineData("-Path $folder/one.mp3", "audio/mpeg")]
    [InlineData("-Path $folder/one.MP3 -Format mp3", "audio/mpeg")]
    [InlineData("-Path $folder/one.wav", "audio/x-wav")]
    public void The_extension_of_the_path_is_the_format(string path, string contentType)
    {
        ConnectToSandbox();

        var file = Run($"@(Get-TwilioRecording)[0] | Save-TwilioRecording {path}").One<FileInfo>();

        // A WAV file begins with RIFF, an MP3 file with a tag or a frame.
        Assert.Equal(contentType == "audio/x-wav", File.ReadAllBytes(file.FullName)[0] == (byte)'R');
    }

    [Theory]
    [InlineData("-Path $folder/one.mp3 -Format wav")]
    [InlineData("-Path $folder/one.ogg")]
    [InlineData("-Path $folder/one.txt -Format mp3")]
    public void An_extension_of_another_format_is_refused(string path)
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal("Maton.FormatOfExtension", TerminatingErrorOf($"Save-TwilioRecording RE0123456789abcdef0123456789abcdef {path}").Id());
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void Recordings_are_saved_in_the_requested_format()
    {
        ConnectToSandbox();
        Run("$dual = @(Get-TwilioRecording | Where-Object Channels -EQ 2)[0]");

        var (wav, both, mp3) = (
            Run("$dual | Save-TwilioRecording -Path $folder").One<FileInfo>(),
            Run("$dual | Save-TwilioRecording -Path $folder/both.wav -RequestedChannels 2").One<FileInfo>(),
            Run("$dual | Save-TwilioRecording -Path $folder -Format MP3").One<FileInfo>());

        Assert.Equal(Run("$dual.Sid").One<string>() + ".wav", wav.Name);
        Assert.Equal((1, 2), (File.ReadAllBytes(wav.FullName)[22], File.ReadAllBytes(both.FullName)[22]));
        Assert.Equal("both.wav", both.Name);
        Assert.Equal((".mp3", 0xFF), (mp3.Extension, File.ReadAllBytes(mp3.FullName)[0]));
    }

    [Fact]
    public void Each_file_is_requested_from_its_own_account()
    {
        var sandbox = ConnectToSandbox();

        Assert.NotEmpty(Run($"Get-TwilioRecording -AccountSid {BranchAccountSid()} | Save-TwilioRecording -Path $folder").Output);

        var asked = sandbox.Requests.Where(static request => request.Path.EndsWith(".wav", StringComparison.Ordinal) && request.KeyAccepted);
        Assert.All(asked, request => Assert.Contains(BranchAccountSid(), request.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_path_files_are_saved_in_the_current_folder()
    {
        ConnectToSandbox();

        Directory.CreateDirectory(Folder["saved"]);
        Run("$null = $ExecutionContext.SessionState.Path.SetLocation($folder); Get-TwilioRecording -First 1 | Save-TwilioRecording; $null = $ExecutionContext.SessionState.Path.SetLocation('/')");

        Assert.Single(Saved);
    }

    [Theory]
    [InlineData("$folder", false)]
    [InlineData("$folder/", false)]
    [InlineData("$folder/deep/er", false)]
    [InlineData("$folder/v1.0/", false)]
    [InlineData("$folder/one.wav", true)]
    public void A_path_is_a_folder_or_if_it_has_an_extension_one_file(string path, bool isFile)
    {
        ConnectToSandbox();

        var file = Run($"Get-TwilioRecording -First 1 | Save-TwilioRecording -Path \"{path}\"").One<FileInfo>();

        Assert.Equal(isFile, file.Name == "one.wav");
        Assert.True(file.Exists);
    }

    [Fact]
    public void An_existing_folder_with_a_dot_in_its_name_is_a_folder()
    {
        ConnectToSandbox();
        Directory.CreateDirectory(Folder["saved.d"]);

        var file = Run("Get-TwilioRecording -First 1 | Save-TwilioRecording -Path \"$folder.d\"").One<FileInfo>();

        Assert.Equal("saved.d", file.Directory!.Name);
    }

    [Fact]
    public void Two_files_are_not_saved_to_one_path()
    {
        ConnectToSandbox();
        Run("$recordings = Get-TwilioRecording -First 2");

        var outcome = Try("$recordings | Save-TwilioRecording -Path $folder/one.wav -Force");

        Assert.Single(outcome.Output);
        var error = outcome.OneError();
        Assert.StartsWith("Maton.OneFileOnly,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(Run("$recordings[1].Sid").One<string>(), error.TargetObject);
    }

    [Fact]
    public void An_existing_file_is_kept_without_Force()
    {
        ConnectToSandbox();
        var path = Run("$recordings = Get-TwilioRecording -First 3; Save-TwilioRecording $recordings[1].Sid -Path $folder").One<FileInfo>().FullName;
        File.WriteAllText(path, "mine");

        var outcome = Try("$recordings | Save-TwilioRecording -Path $folder -ThrottleLimit 1");

        Assert.Equal(2, outcome.Output.Count);
        var error = outcome.OneError();
        Assert.StartsWith("Maton.FileExists,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal((ErrorCategory.ResourceExists, Run("$recordings[1].Sid").One<string>()), (error.CategoryInfo.Category, error.TargetObject));
        Assert.Equal("-Force replaces it.", error.ErrorDetails.RecommendedAction);
        Assert.Equal("mine", File.ReadAllText(path));

        Assert.Equal(3, Run("$recordings | Save-TwilioRecording -Path $folder -Force").Output.Count);
        Assert.True(new FileInfo(path).Length > 1000);
    }

    [Fact]
    public void WhatIf_saves_and_requests_nothing()
    {
        var sandbox = ConnectToSandbox();
        Run("$recordings = Get-TwilioRecording -First 2");
        var before = sandbox.Requests.Count;

        var outcome = Run("$recordings | Save-TwilioRecording -Path $folder -WhatIf");

        Assert.Contains($"to {Path.GetFullPath(Folder["saved"])}", outcome.Screen, StringComparison.Ordinal);
        Assert.Equal(before, sandbox.Requests.Count);
        Assert.False(Directory.Exists(Folder["saved"]));
    }

    [Fact]
    public void An_interrupted_transfer_is_resumed()
    {
        var sandbox = ConnectWithRetries();
        sandbox.InjectFault(new SandboxFault(SandboxFaultKind.DropInBody) { PathFragment = "/storage/" });

        var file = Run("Get-TwilioRecording -First 1 | Save-TwilioRecording -Path $folder").One<FileInfo>();

        Assert.Equal([file.Name], Saved);
        Assert.Equal(file.Length, 44 + BitConverter.ToInt32(File.ReadAllBytes(file.FullName), 40));
        var fetched = sandbox.Requests.Where(static request => request.Path.StartsWith("/storage/", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, fetched.Count);
        Assert.Matches("^bytes=[1-9][0-9]+-$", fetched[1].Headers["Range"]);
    }

    [Fact]
    public void An_interrupted_transfer_is_resumed_by_the_next_command()
    {
        var sandbox = ConnectToSandbox();
        sandbox.InjectFault(new SandboxFault(SandboxFaultKind.DropInBody) { PathFragment = "/storage/" });
        Run("$recording = Get-TwilioRecording -First 1");

        Assert.StartsWith("Maton.ConnectionLost,", Try("$recording | Save-TwilioRecording -Path $folder").OneError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.EndsWith(".part", Assert.Single(Saved), StringComparison.Ordinal);

        Run("$recording | Save-TwilioRecording -Path $folder -Force");
        Assert.EndsWith(".wav", Assert.Single(Saved), StringComparison.Ordinal);
        Assert.StartsWith("bytes=", sandbox.Requests[^1].Headers["Range"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_failure_of_one_file_is_one_error_and_the_others_are_saved()
    {
        var sandbox = ConnectToSandbox(static options => options with { MessageCount = 200 });
        Run("$media = Get-TwilioMessage | Where-Object NumMedia | Get-TwilioMedia; $gone = $media[1]; $gone | Remove-TwilioMedia -Confirm:$false");

        var outcome = Try("$media | Save-TwilioMedia -Path $folder");

        AssertRefusal(outcome.OneError(), 20404, Run("$gone.Sid").One<string>());
        Assert.Equal(Run("$media.Count").One<int>() - 1, outcome.Output.Count);
        Assert.Equal(outcome.Output.Count, Saved.Count);
        Assert.NotEmpty(sandbox.Requests);
    }

    [Fact]
    public void A_key_that_is_not_accepted_ends_the_pipeline()
    {
        var sandbox = ConnectToSandbox();
        Run("$recordings = Get-TwilioRecording");
        Connect(sandbox, $"-AccountSid {sandbox.AccountSid}", key: "another");

        var ended = TerminatingErrorOf("$recordings | Save-TwilioRecording -Path $folder");

        Assert.StartsWith("Maton.Unauthorized,", ended.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(Saved);
    }

    [Fact]
    public void No_more_transfers_are_in_progress_than_specified()
    {
        var sandbox = ConnectToSandbox();
        Run("$recordings = Get-TwilioRecording");
        sandbox.InjectFault(new SandboxFault(SandboxFaultKind.NoAnswerBeforeWork) { PathFragment = "/storage/", Count = 100 });

        // The requests get no response, so that the cmdlet sends as many as it may at once, and then waits.
        using var run = PowerShell.Start("$recordings | Save-TwilioRecording -Path $folder -ThrottleLimit 3");
        run.WaitUntil(() => Seen("/storage/") == 3);
        var asked = Seen(".wav") - Seen("/storage/");
        run.Stop();

        Assert.Equal((3, 3), (asked, Seen("/storage/")));
        Assert.Empty(run.Finish().Errors);
        Assert.Empty(Saved);

        int Seen(string part) => sandbox.Requests.Count(request => request.Path.Contains(part, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Save-TwilioRecording nonsense", "Maton.InvalidSid")]
    [InlineData("Save-TwilioMedia RE0123456789abcdef0123456789abcdef -MessageSid MM0123456789abcdef0123456789abcdef", "Maton.InvalidSid")]
    [InlineData("Save-TwilioRecording RE0123456789abcdef0123456789abcdef -Path Env:x", "Maton.NotAFilePath")]
    [InlineData("Save-TwilioRecording RE0123456789abcdef0123456789abcdef -Format ogg", "ParameterArgumentValidationError")]
    [InlineData("Save-TwilioRecording RE0123456789abcdef0123456789abcdef -RequestedChannels 3", "ParameterArgumentValidationError")]
    [InlineData("Save-TwilioMedia ME0123456789abcdef0123456789abcdef -MessageSid ME0123456789abcdef0123456789abcdef", "ParameterArgumentValidationError")]
    public void Invalid_input_is_an_error_before_any_request(string line, string id)
    {
        var sandbox = ConnectToSandbox();

        var outcome = Try(line);

        Assert.StartsWith(id + ",", Assert.Single(outcome.Errors.Append(outcome.Failure).OfType<ErrorRecord>()).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(sandbox.Requests);
    }
}
