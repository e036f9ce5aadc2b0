// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

/// @title A number that remembers who made it.
contract Child {
    address public immutable parent = msg.sender;
    uint256 public number;

    function set(uint256 number_) external {
        number = number_;
    }
}

/// @title A contract with a bit of everything a node must do: storage, events, errors, creation, self-calls.
/// @dev Compiled with solc 0.8.26, evmVersion paris, optimizer 200 runs, metadata without hash: see Counter.bin.
contract Counter {
    error TooMuch(uint256 asked, uint256 limit);

    event Added(address indexed by, uint256 indexed tag, uint256 amount, uint256 total);

    uint256 public total;
    uint256 public immutable limit;
    mapping(address => uint256) public addedBy;
    mapping(uint256 => string) private _notes;

    constructor(uint256 limit_) {
        limit = limit_;
    }

    function add(uint256 tag, uint256 amount) external returns (uint256) {
        if (amount > limit) revert TooMuch(amount, limit);
        total += amount;
        addedBy[msg.sender] += amount;
        emit Added(msg.sender, tag, amount, total);
        return total;
    }

    function remove(uint256 amount) external {
        total -= amount;
    }

    function write(uint256 id, string calldata note) external {
        require(bytes(note).length > 0, "a note needs words");
        _notes[id] = note;
    }

    function noteOf(uint256 id) external view returns (string memory) {
        return _notes[id];
    }

    function spawn(uint256 number, bytes32 salt) external returns (Child made) {
        made = salt == 0 ? new Child() : new Child{salt: salt}();
        made.set(number);
    }

    function burn() external {
        while (true) total++;
    }

    function sender() external view returns (address) {
        return msg.sender;
    }

    function digests(bytes calldata data) external pure returns (bytes32 keccak, bytes32 sha, bytes20 ripe, address signer) {
        keccak = keccak256(data);
        sha = sha256(data);
        ripe = ripemd160(data);
        signer = ecrecover(keccak, 27, sha, bytes32(uint256(keccak) >> 1));
    }
}
