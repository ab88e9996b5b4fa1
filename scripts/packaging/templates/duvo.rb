class Duvo < Formula
  desc "Scriptable shell for the Duvo API"
  homepage "${homepage}"
  version "${version}"
  license "Apache-2.0"

  if OS.linux? && Hardware::CPU.${brew_cpu}?
    url "${download}/${image}"
    sha256 "${image_sha256}"
  else
    url "${download}/${zip}"
    sha256 "${zip_sha256}"
    depends_on "openjdk"
  end

  def install
    libexec.install Dir["*"]
    chmod 0755, libexec/"bin/duvo"
    bin.install_symlink libexec/"bin/duvo"
    man1.install_symlink Dir[libexec/"share/man/man1/*"]
    bash_completion.install_symlink libexec/"share/bash-completion/completions/duvo"
    zsh_completion.install_symlink libexec/"share/zsh/site-functions/_duvo"
    fish_completion.install_symlink libexec/"share/fish/vendor_completions.d/duvo.fish"
  end

  test do
    assert_match "duvo ${version}", shell_output("#{bin}/duvo --version")
  end
end
