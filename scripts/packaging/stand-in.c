/* Stands for java.exe where duvo.cmd is tried: prints the words that it was given, a line each, and what it finds in the environment. */
#include <stdio.h>
#include <windows.h>

static void print(const wchar_t *before, const wchar_t *text) {
    char utf8[8192];
    WideCharToMultiByte(CP_UTF8, 0, text, -1, utf8, sizeof utf8, NULL, NULL);
    printf("%ls%s\n", before, utf8);
}

int wmain(int count, wchar_t **words) {
    static const wchar_t *names[] = {L"XDG_CONFIG_HOME", L"XDG_STATE_HOME", L"XDG_CACHE_HOME"};
    wchar_t value[1024];
    for (int i = 1; i < count; i++) {
        print(L"word=", words[i]);
    }
    for (int i = 0; i < 3; i++) {
        if (GetEnvironmentVariableW(names[i], value, 1024)) {
            print(L"folder=", value);
        }
    }
    return GetEnvironmentVariableW(L"STAND_IN_EXIT", value, 1024) ? _wtoi(value) : 0;
}
