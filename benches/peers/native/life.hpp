// The life of a document in one process, measured as src/life.rs and src/memory.rs do it: the same
// arguments, the same lines.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

namespace life {

// Keeps the compiler from leaving out what makes a value that nobody looks at.
template <class T>
void kept(const T& value) {
    asm volatile("" : : "g"(&value) : "memory");
}

// A Peer has the functions `read`, `count` and `write`, as the trait in src/peers/peer.rs.
template <class Peer, class Mark>
size_t live(bool writes, const std::string& xml, Mark mark) {
    size_t given = 0;
    mark();
    {
        auto value = Peer::read(xml);
        kept(value);
        mark();
        if (writes) {
            auto text = Peer::write(value);
            kept(text);
            given = text.size();
            mark();
        } else {
            given = Peer::count(value);
            kept(given);
            mark();
        }
    }
    mark();
    return given;
}

template <class Peer>
void timed(bool writes, const std::string& xml, double milliseconds) {
    using Clock = std::chrono::steady_clock;
    const size_t batch = std::max<size_t>(200000 / xml.size(), 1);
    struct Lap {
        Clock::duration phases[3];
    };
    std::vector<Lap> laps;
    size_t given = 0;
    auto lap = [&] {
        Lap lap{};
        for (size_t times = 0; times < batch; ++times) {
            Clock::time_point marks[4];
            size_t at = 0;
            given = live<Peer>(writes, xml, [&] { marks[at++] = Clock::now(); });
            for (int phase = 0; phase < 3; ++phase) {
                lap.phases[phase] += marks[phase + 1] - marks[phase];
            }
        }
        return lap;
    };
    lap();
    const auto start = Clock::now();
    const std::chrono::duration<double, std::milli> enough(milliseconds);
    while (laps.size() < 2 || Clock::now() - start < enough) {
        laps.push_back(lap());
    }
    for (const Lap& lap : laps) {
        std::printf("lap");
        for (auto phase : lap.phases) {
            const auto time = std::chrono::duration_cast<std::chrono::nanoseconds>(phase);
            std::printf(" %lld", static_cast<long long>(time.count()));
        }
        std::printf("\n");
    }
    std::printf("batch %zu\ngiven %zu\n", batch, given);
}

inline size_t status(const char* name) {
    std::ifstream file("/proc/self/status");
    std::string line;
    while (std::getline(file, line)) {
        if (line.compare(0, std::strlen(name), name) == 0) {
            return std::stoull(line.substr(std::strlen(name))) << 10;
        }
    }
    return 0;
}

template <class Peer>
void weighed(bool writes, const std::string& xml) {
    size_t marks = 0, resident = 0, peak = 0;
    size_t grown[4] = {};
    live<Peer>(writes, xml, [&] {
        const size_t most = status("VmHWM:");
        grown[marks] = most > resident ? most - resident : 0;
        peak = marks > 0 ? std::max(peak, most) : 0;
        ++marks;
        std::ofstream("/proc/self/clear_refs") << "5";
        resident = status("VmRSS:");
    });
    std::printf("memory %zu %zu %zu\n", grown[1], grown[2], peak);
}

// `--live ID LIFE FILE MILLISECONDS`, `--weigh ID LIFE FILE` or `--rewrite ID FILE`
template <class Peer>
int run(int count, char** arguments) {
    if (count < 4) {
        return 2;
    }
    const std::string verb = arguments[1];
    const bool rewrites = verb == "--rewrite";
    // In one piece: what is freed before changes what glibc's allocator does later.
    std::ifstream file(arguments[rewrites ? 3 : 4], std::ios::binary | std::ios::ate);
    std::string xml(static_cast<size_t>(std::max<std::streamoff>(file.tellg(), 0)), '\0');
    file.seekg(0);
    if (!file.read(&xml[0], static_cast<std::streamsize>(xml.size()))) {
        return 2;
    }
    const bool writes = std::strcmp(arguments[3], "write") == 0;
    if (rewrites) {
        const auto value = Peer::read(xml);
        const auto text = Peer::write(value);
        std::fwrite(text.data(), 1, text.size(), stdout);
    } else if (verb == "--weigh") {
        weighed<Peer>(writes, xml);
    } else if (verb == "--live" && count == 6) {
        timed<Peer>(writes, xml, std::stod(arguments[5]));
    } else {
        return 2;
    }
    return 0;
}

}  // namespace life
