// The example of docs/jobs.md for C++: snapshots of a VPS are rotated, step by step, and saved before each call.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <vpswire/jobs.hpp>

static void rotate(const vpswire::client &client, const std::string &file)
{
    vpswire::job_options options;
    options.save = [&](std::string_view text) { return bool(std::ofstream(file) << text << std::flush); };
    auto job = client.job(vpswire::kiwivm::jobs::rotate("nightly ", 7), options);
    std::cout << job.plan().words << '\n';
    for (const vpswire::notice &notice : job) {
        if (notice.kind() == VPSWIRE_NOTICE_PROGRESS) std::cout << notice.message() << '\n';
        job.wait(notice.wait());
    }
    std::cout << job.answer().get(vpswire::kiwivm::jobs::Rotated::description) << " is there\n";
}

int main(int, char **argv)
{
    try {
        const auto of = [](const char *name) { return std::getenv(name); };
        auto client = vpswire::client::kiwivm(
            {of("VPSWIRE_KIWIVM_VEID"), of("VPSWIRE_KIWIVM_API_KEY"), of("VPSWIRE_KIWIVM_URL"), nullptr});
        rotate(client, std::string(argv[0]) + ".json");
    } catch (const vpswire::error &error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
